package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.progress.Split;

/** Loren Zitomersky's run of 2018, backwards, mat by mat against the record of 3:43:39. */
class LorenTest {

    private static final Instant START = Boston.WAVE_1.plusSeconds(192);
    private static final ScoringRace RACE = Boston.race();

    /** Held against a time that says nothing of how it was run. */
    private static final ScoringEntrant UNDECLARED =
            new ScoringEntrant("4758", "marathon", "men", "wave-1", List.of("by-gun"));

    @Test
    void isBehindRecordPaceFromTheFirstMat() {
        // when
        var splits = after(10).splits();

        // then: 28:49 against 26:30.117 at 5K, 5:43:59 against 3:43:39 at the finish
        assertThat(splits.get(1).aheadMs()).isEqualTo(1_590_117 - 1_729_000);
        assertThat(splits.get(10).aheadMs()).isEqualTo(13_419_000 - 20_639_000);
    }

    @Test
    void hasNetAndGunTimes() {
        // when
        var finished = after(10);
        var finish = finished.splits().get(10);

        // then
        assertThat(finished.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(finished.startTime()).isEqualTo(START);
        assertThat(finish.netMs()).isEqualTo(20_639_000);
        assertThat(finish.gunMs()).isEqualTo(20_639_000 + 192_000);
        assertThat(finish.raceMs()).isEqualTo(finish.gunMs() + 58 * 60_000);
        assertThat(finish.segmentFrom()).isEqualTo("40K");
        assertThat(finish.segmentMs()).isEqualTo(1_141_000);
        assertThat(finished.projection()).isNull();
        assertThat(finished.motion().speedMps()).isZero();
        assertThat(finished.motion().holdM()).isEqualTo(Boston.MARATHON_M);
    }

    @Test
    void isToldApartFromPastFinishersByHowHeSlows() {
        // when
        var at10K = after(2, UNDECLARED).projection();
        var at15K = after(3, UNDECLARED).projection();

        // then
        assertThat(at10K.basis()).isEqualTo(Basis.HISTORY);
        assertThat(at15K.basis()).isEqualTo(Basis.OWN_PACE);
        assertThat(at15K.reason()).contains("slowed");
        assertThat(after(9, UNDECLARED).projection().basis()).isEqualTo(Basis.OWN_PACE);
    }

    @Test
    void isOfItsOwnKindFromTheFirstMatByTheRecordHeRunsFor() {
        for (var mats = 1; mats <= 9; mats++) {
            var projection = after(mats).projection();
            assertThat(projection.basis()).as("after %d mats", mats).isEqualTo(Basis.OWN_PACE);
            assertThat(projection.chancePercent()).as("after %d mats", mats).isNull();
            assertThat(projection.outlook()).as("after %d mats", mats).isNotNull();
        }
        assertThat(after(1).projection().reason()).startsWith("run backwards");
    }

    @Test
    void hasBoundsAsWideAsItTurnsOutFromTheFirstMatOn() {
        for (var mats = 1; mats <= 9; mats++) {
            var finishMs = after(mats).projection().ahead().finishMs();
            assertThat(20_639_000L)
                    .as("after %d mats", mats)
                    .isBetween(finishMs.get(0), finishMs.get(finishMs.size() - 1));
        }
    }

    @Test
    void finishesWithinEveryIntervalOfHisOwnPace() {
        for (var mats = 3; mats <= 9; mats++) {
            var projection = after(mats).projection();
            assertThat(20_639_000L).as("after %d mats", mats).isBetween(projection.lowMs(), projection.highMs());
        }
    }

    @Test
    void hasTheRecordOutOfReachWhenItIs() {
        assertThat(after(1).projection().outlook()).isEqualTo(Outlook.UNLIKELY);
        assertThat(after(8).projection().outlook()).isEqualTo(Outlook.OUT_OF_REACH);
    }

    @Test
    void isDrawnTowardsTheNextMatAndNoFurther() {
        // when
        var motion = after(1).motion();

        // then
        assertThat(motion.d0M()).isEqualTo(5_000);
        assertThat(motion.t0Ms()).isEqualTo(58 * 60_000 + 192_000 + 1_729_000);
        assertThat(motion.holdM()).isEqualTo(10_000);
        assertThat(motion.speedMps()).isBetween(2.7, 3.0);
        assertThat(motion.doubtMps()).isBetween(0.5, 1.1);
    }

    @Test
    void isDrawnAsSureAsAnybodyWhereNothingSaysHowHeRuns() {
        assertThat(after(1, UNDECLARED).motion().doubtMps()).isBetween(0.1, 0.6);
    }

    @Test
    void isOnlySlowAndThatIsNeverBad() {
        assertThat(after(10).splits()).flatExtracting(Split::marks).doesNotContain(Split.Mark.BAD);
    }

    private static Progress after(int mats) {
        return after(mats, Boston.man("wave-1"));
    }

    private static Progress after(int mats, ScoringEntrant loren) {
        return Scorer.score(RACE, loren, Boston.run(START, Boston.LOREN.subList(0, mats)));
    }
}
