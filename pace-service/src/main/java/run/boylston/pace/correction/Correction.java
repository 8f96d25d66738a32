package run.boylston.pace.correction;

import java.time.Duration;
import java.time.Instant;
import run.boylston.contracts.progress.EntrantStatus;

/**
 * What a person changes of what hardware or a start list said. Reads are never touched: a correction stands beside them
 * and can be taken back. Ids are those of the race; times are to the millisecond; an absent {@code from} or {@code to} is
 * the beginning or the end of time.
 */
public sealed interface Correction {

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

    /** Whatever was read of the entrant at this point is no split. */
    record VoidSplit(String bib, String point) implements OfEntrant {}

    /** @param at when it came to be: reads after it are the crew's to see; absent for a status that ends no run */
    record SetStatus(String bib, EntrantStatus status, Instant at) implements OfEntrant {}

    record MoveGun(String wave, Instant time) implements OfRace {}

    /** Adds {@code shift}, which may be negative, to the times of a reader's reads whose own time lies within the span. */
    record ShiftReader(String reader, Instant from, Instant to, Duration shift) implements OfRace {}

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
