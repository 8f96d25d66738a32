package run.boylston.pace.correction;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import run.boylston.contracts.progress.EntrantStatus;

/**
 * What a person changes of what hardware or a start list said. Reads are never touched: a correction stands beside them
 * and can be taken back. Ids are those of the race; times are to the millisecond; an absent {@code from} or {@code to} is
 * the beginning or the end of time.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.EnterSplit.class, name = "enterSplit"),
    @JsonSubTypes.Type(value = Correction.VoidSplit.class, name = "voidSplit"),
    @JsonSubTypes.Type(value = Correction.SetStatus.class, name = "setStatus"),
    @JsonSubTypes.Type(value = Correction.MoveGun.class, name = "moveGun"),
    @JsonSubTypes.Type(value = Correction.ShiftReader.class, name = "shiftReader"),
    @JsonSubTypes.Type(value = Correction.ClosePoint.class, name = "closePoint"),
    @JsonSubTypes.Type(value = Correction.MergePoint.class, name = "mergePoint"),
    @JsonSubTypes.Type(value = Correction.MoveFinish.class, name = "moveFinish"),
    @JsonSubTypes.Type(value = Correction.AssignChip.class, name = "assignChip"),
    @JsonSubTypes.Type(value = Correction.SwapChips.class, name = "swapChips")
})
public sealed interface Correction {

    /**
     * As it counts.
     *
     * @param enteredAt when it was entered, as readers' clocks had it
     */
    default Correction counting(Instant enteredAt) {
        return this;
    }

    /** Of one entrant: shapes nobody else's score. */
    sealed interface OfEntrant extends Correction {
        String bib();
    }

    /** Of the race itself: everybody is scored again. */
    sealed interface OfRace extends Correction {}

    /** Whose a chip is: those who lose reads and those who gain them are scored again. */
    sealed interface OfChips extends Correction {}

    /** A judge's time: outranks every chip at its point. */
    record EnterSplit(String bib, String point, Instant time) implements OfEntrant {}

    /** Whatever was read of the entrant at this point is no split, nor what a judge gave there before. */
    record VoidSplit(String bib, String point) implements OfEntrant {}

    /**
     * @param at when it came to be: reads after it are the crew's to see; absent, {@code DidNotFinish} and {@code OverTime}
     *     came to be when they were entered, and a status that ends no run hides none
     */
    record SetStatus(String bib, EntrantStatus status, Instant at) implements OfEntrant {

        @Override
        public Correction counting(Instant enteredAt) {
            var endsTheRun = status == EntrantStatus.DID_NOT_FINISH || status == EntrantStatus.OVER_TIME;
            return at == null && endsTheRun ? new SetStatus(bib, status, enteredAt) : this;
        }
    }

    record MoveGun(String wave, Instant time) implements OfRace {}

    /** Adds {@code shift}, which may be negative, to the times of a reader's reads whose own time lies within the span. */
    record ShiftReader(
            String reader, Instant from, Instant to, @JsonFormat(shape = JsonFormat.Shape.STRING) Duration shift)
            implements OfRace {}

    /** Reads of the point within the span are no splits. */
    record ClosePoint(String point, Instant from, Instant to) implements OfRace {}

    /** Mats of the point count as backups of another. */
    record MergePoint(String point, String into) implements OfRace {}

    /** The contest ends at another of its points. */
    record MoveFinish(String contest, String point) implements OfRace {}

    record AssignChip(String chip, String bib, Instant from, Instant to) implements OfChips {}

    /** From then on each wears the other's chips. */
    record SwapChips(String bib, String otherBib, Instant from) implements OfChips {}
}
