package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        var at15K = after(3).projection();

        // then
        assertThat(after(2).projection().basis()).isEqualTo(Basis.HISTORY);
        assertThat(at15K.basis()).isEqualTo(Basis.OWN_PACE);
        assertThat(at15K.reason()).contains("slowed");
        assertThat(after(9).projection().basis()).isEqualTo(Basis.OWN_PACE);
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
        assertThat(motion.doubtMps()).isBetween(0.1, 0.6);
    }

    @Test
    void isOnlySlowAndThatIsNeverBad() {
        assertThat(after(10).splits()).flatExtracting(Split::marks).doesNotContain(Split.Mark.BAD);
    }

    private static Progress after(int mats) {
        return Scorer.score(RACE, Boston.man("wave-1"), Boston.run(START, Boston.LOREN.subList(0, mats)));
    }
}
