package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.contracts.race.RaceEntry.GunOf;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.Correction.MoveFinish;
import run.boylston.pace.correction.Correction.MoveGun;
import run.boylston.pace.correction.Correction.ShiftReader;

/** What people say of the race, and the settings that decide which gun counts. */
class CorrectedRaceTest {

    private static final Instant START = Boston.WAVE_2.plusSeconds(100);
    private static final List<Integer> EVEN = List.of(1500, 3000, 4500, 6000, 6329, 7500, 9000, 10500, 12000, 12659);

    @Test
    void aMovedGunMovesGunTimesOfItsWave() {
        // given
        var moved = new MoveGun("wave-2", Boston.WAVE_2.plusMillis(12_300));

        // when
        var second = score(run(1), moved);
        var first = Scorer.score(Boston.race(moved), Boston.man("wave-1"), Boston.run(Boston.WAVE_1, EVEN));

        // then
        assertThat(second.gunTime()).isEqualTo(Boston.WAVE_2.plusMillis(12_300));
        assertThat(second.splits().get(1).gunMs()).isEqualTo(1_600_000 - 12_300);
        assertThat(second.splits().get(1).netMs()).isEqualTo(1_500_000);
        assertThat(second.corrected()).isTrue();
        assertThat(first.corrected()).isFalse();
    }

    @Test
    void aShiftedReaderMovesItsReadsOfThatTimeAlone() {
        // given: 10K's reader ran 40 s ahead for a while, and its reads made the runner doubtful
        var from = START.plusSeconds(3_000);
        var shift = new ShiftReader("10K-reader", from, from.plusSeconds(100), Duration.ofSeconds(-40));
        var before = new ShiftReader("10K-reader", null, from, Duration.ofSeconds(-40));

        // then
        assertThat(score(run(3, 3_040), shift).splits()).isEqualTo(score(run(3)).splits());
        assertThat(score(run(3, 3_040), shift).corrected()).isTrue();
        assertThat(score(run(3, 3_040), before)).isEqualTo(score(run(3, 3_040)));
    }

    @Test
    void shiftsOfOneReaderAddUpByItsOwnTime() {
        // given
        var back = new ShiftReader("10K-reader", null, START.plusSeconds(3_020), Duration.ofSeconds(-30));
        var more = new ShiftReader("10K-reader", START.plusSeconds(3_000), null, Duration.ofSeconds(-10));

        // then
        assertThat(score(run(3, 3_010), back, more).splits())
                .isEqualTo(score(run(3, 3_010), more, back).splits())
                .isEqualTo(score(run(3, 2_970)).splits());
    }

    @Test
    void aPointClosedForAWhileTakesNoTime() {
        // given
        var closed = new ClosePoint("10K", START.plusSeconds(2_900), START.plusSeconds(3_000));
        var longer = new ClosePoint("10K", START.plusSeconds(2_900), START.plusSeconds(3_001));

        // then
        assertThat(score(run(3), closed)).isEqualTo(score(run(3)));
        assertThat(score(run(3), longer).splits()).extracting(Split::point).containsExactly("Start", "5K", "15K");
        assertThat(score(run(1), longer).motion().holdM()).isEqualTo(10_000);
    }

    @Test
    void nobodyWaitsAtAPointClosedForGood() {
        // when
        var progress = score(run(1), new ClosePoint("10K", null, null));

        // then
        assertThat(progress.motion().holdM()).isEqualTo(15_000);
        assertThat(progress.corrected()).isFalse();
    }

    @Test
    void matsOfAMergedPointAreBackupsOfTheOther() {
        // given: the half's mats stand in for 20K's, 1,097.5 m beyond
        var reads = run(3);
        reads.add(Boston.read("Half", START.plusSeconds(6_329)));

        // when
        var twentieth = score(reads, new MergePoint("Half", "20K")).splits().get(4);

        // then
        assertThat(twentieth.point()).isEqualTo("20K");
        assertThat(twentieth.source()).isEqualTo(Source.BACKUP);
        assertThat(twentieth.netMs()).isBetween(5_950_000L, 6_050_000L);
    }

    @Test
    void theContestEndsWhereTheFinishWasMoved() {
        // when
        var progress = score(run(10), new MoveFinish("marathon", "40K"));

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(progress.splits()).hasSize(10);
        assertThat(progress.splits().get(9).netMs()).isEqualTo(12_000_000);
        assertThat(progress.corrected()).isTrue();
    }

    @Test
    void whichGunCountsForWhoStartsWithAnotherWaveIsASetting() {
        // given: a runner of wave 2 who starts with wave 1
        var reads = Boston.run(Boston.WAVE_1.plusSeconds(200), EVEN);

        // when
        var own = Scorer.score(Boston.race(GunOf.OWN_WAVE), Boston.man("wave-2"), reads);
        var actual = Scorer.score(Boston.race(GunOf.ACTUAL_WAVE), Boston.man("wave-2"), reads);

        // then: 25 minutes lie between the guns
        assertThat(own.actualWave()).isEqualTo(actual.actualWave()).isEqualTo("wave-1");
        assertThat(own.gunTime()).isEqualTo(Boston.WAVE_2);
        assertThat(actual.gunTime()).isEqualTo(Boston.WAVE_1);
        assertThat(own.splits().get(0).marks()).containsExactly(Split.Mark.EARLY);
        assertThat(actual.splits().get(0).marks()).isEmpty();
        for (var i = 0; i < 11; i++) {
            assertThat(own.splits().get(i).netMs())
                    .isEqualTo(actual.splits().get(i).netMs());
            assertThat(own.splits().get(i).gunMs())
                    .isEqualTo(actual.splits().get(i).gunMs() - 1_500_000);
        }
    }

    private static Progress score(List<ChipRead> reads, Correction... ofRace) {
        return Scorer.score(Boston.race(ofRace), Boston.man("wave-2"), reads);
    }

    private static List<ChipRead> run(int mats) {
        return new ArrayList<>(Boston.run(START, EVEN.subList(0, mats)));
    }

    /** @param tenK seconds at 10K instead */
    private static List<ChipRead> run(int mats, int tenK) {
        var seconds = EVEN.subList(0, mats).toArray(Integer[]::new);
        seconds[1] = tenK;
        return Boston.run(START, Arrays.asList(seconds));
    }
}
