package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.contracts.race.RaceEntry.GunOf;

class ScorerTest {

    private static final ScoringRace RACE = Boston.race();
    private static final Instant START = Boston.WAVE_2.plusSeconds(100);
    private static final List<Integer> EVEN = List.of(1500, 3000, 4500, 6000, 6329, 7500, 9000, 10500, 12000, 12659);

    @Test
    void isInactiveWithoutReads() {
        // when
        var progress = score(List.of());

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.INACTIVE);
        assertThat(progress.gunTime()).isEqualTo(Boston.WAVE_2);
        assertThat(progress.startTime()).isNull();
        assertThat(progress.splits()).isEmpty();
        assertThat(progress.motion()).isNull();
        assertThat(progress.projection()).isNull();
    }

    @Test
    void isActiveFromTheStart() {
        // when
        var progress = score(run(0));

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.ACTIVE);
        assertThat(progress.splits()).extracting(Split::netMs).containsExactly(0L);
        assertThat(progress.motion().holdM()).isEqualTo(5_000);
        assertThat(progress.motion().speedMps()).isPositive();
        assertThat(progress.projection()).isNull();
    }

    @Test
    void startsWithTheLastReadBeforeBeingSeenBeyondTheStart() {
        // given: strides over the mat before the gun, an antenna that read twice
        var reads = run(2);
        reads.add(Boston.read("Start", Boston.WAVE_2.minusSeconds(40)));
        reads.add(Boston.read("Start", START.minusSeconds(3)));
        reads.add(Boston.read("Start", START.plusSeconds(2_000)));

        // then
        assertThat(score(reads).startTime()).isEqualTo(START);
        assertThat(score(reads).actualWave()).isNull();
    }

    @Test
    void didNotStartByStridesOverTheMat() {
        // given
        var strides = List.of(Boston.read("Start", Boston.WAVE_2.minusSeconds(40)));

        // then
        assertThat(score(strides).status()).isEqualTo(EntrantStatus.INACTIVE);
    }

    @Test
    void marksAStartWithinTheToleranceBeforeTheGun() {
        // when
        var start = score(List.of(Boston.read("Start", Boston.WAVE_2.minusMillis(4_000))))
                .splits()
                .get(0);

        // then
        assertThat(start.marks()).containsExactly(Mark.EARLY);
        assertThat(start.gunMs()).isEqualTo(-4_000);
    }

    @Test
    void takesTheGunOfTheWaveStartedIn() {
        // given: a runner of wave 2 who starts with wave 1
        var start = Boston.WAVE_1.plusSeconds(200);

        // when
        var progress = score(Boston.run(start, EVEN));

        // then
        assertThat(progress.actualWave()).isEqualTo("wave-1");
        assertThat(progress.gunTime()).isEqualTo(Boston.WAVE_1);
        assertThat(progress.splits().get(10).gunMs()).isEqualTo(12_859_000);
        assertThat(progress.splits().get(10).netMs()).isEqualTo(12_659_000);
    }

    @Test
    void whoStartsLongAfterAnEarlierWaveHasStarted() {
        // given: a runner of wave 2 who starts sixteen minutes after wave 1, nine before the own gun
        var start = Boston.WAVE_1.plusSeconds(960);

        // when
        var progress = score(Boston.run(start, EVEN));
        var byOwnGun = Scorer.score(Boston.race(GunOf.OWN_WAVE), Boston.man("wave-2"), Boston.run(start, EVEN));

        // then
        assertThat(progress.startTime()).isEqualTo(start);
        assertThat(progress.actualWave()).isEqualTo("wave-1");
        assertThat(progress.gunTime()).isEqualTo(Boston.WAVE_1);
        assertThat(progress.splits().get(10).netMs()).isEqualTo(12_659_000);
        assertThat(progress.splits().get(0).marks()).containsExactly(Mark.QUESTIONABLE);
        assertThat(progress.splits().subList(1, 11))
                .allMatch(split -> split.marks().isEmpty());
        assertThat(byOwnGun.splits().get(10).netMs()).isEqualTo(12_659_000);
        assertThat(byOwnGun.splits().get(0).marks()).containsExactly(Mark.EARLY, Mark.QUESTIONABLE);
    }

    @Test
    void whoStartsLongAfterAnEarlierWaveStartsWithTheLastReadOfAnyMat() {
        // given: seen by the start's backup alone, 10 m behind the line, twice
        var start = Boston.WAVE_1.plusSeconds(960);
        var reads = new ArrayList<>(Boston.run(start, EVEN).subList(1, 11));
        reads.add(Boston.read("Start-backup", start.minusSeconds(20)));
        reads.add(Boston.read("Start-backup", start));

        // then
        assertThat(score(reads).startTime()).isBetween(start.minusSeconds(5), start);
        assertThat(score(reads).actualWave()).isEqualTo("wave-1");
    }

    @Test
    void takesTheGunForAStartThatNoMatSaw() {
        // given
        var reads = run(10);
        reads.remove(0);

        // when
        var progress = score(reads);

        // then
        assertThat(progress.startTime()).isNull();
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(progress.splits()).hasSize(10).allMatch(split -> split.netMs() == split.gunMs());
        assertThat(progress.splits().get(0).segmentFrom()).isNull();
        assertThat(progress.splits().get(0).segmentMs()).isNull();
    }

    @Test
    void givesAMissedMatNoSplit() {
        // given
        var reads = Boston.run(START, Arrays.asList(1500, null, 4500));

        // when
        var splits = score(reads).splits();

        // then
        assertThat(splits).extracting(Split::point).containsExactly("Start", "5K", "15K");
        assertThat(splits.get(2).segmentFrom()).isEqualTo("5K");
        assertThat(splits.get(2).segmentMs()).isEqualTo(3_000_000);
    }

    @Test
    void fillsAGapFromTheBackupMoved() {
        // given: the backup lies 10 m past 10K, reached at 10,010 m
        var reads = Boston.run(START, Arrays.asList(1500, null, 4500));
        reads.add(Boston.read("10K-backup", START.plusMillis(3_003_000)));
        reads.add(Boston.read("5K-backup", START.plusMillis(1_400_000)));

        // when
        var splits = score(reads).splits();

        // then
        assertThat(splits.get(2).netMs()).isEqualTo(3_000_000);
        assertThat(splits.get(2).source()).isEqualTo(Source.BACKUP);
        assertThat(splits.get(2).marks()).containsExactly(Mark.BACKUP);
        assertThat(splits.get(1).netMs()).isEqualTo(1_500_000);
    }

    @Test
    void aStrayOfABackupStandsForNoTrueRead() {
        // given: the backup of 5K saw the chip once before and once when it was there
        var reads = run(0);
        reads.add(Boston.read("5K-backup", START.plusSeconds(100)));
        reads.add(Boston.read("5K-backup", START.plusSeconds(1_503)));
        reads.add(Boston.read("10K", START.plusSeconds(3_000)));

        // then
        assertThat(score(reads).splits().get(1).netMs()).isEqualTo(1_500_000);
        assertThat(score(reads).splits().get(1).marks()).containsExactly(Mark.BACKUP);

        // given: one that is too fast, alone
        var alone = run(0);
        alone.add(Boston.read("5K-backup", START.plusSeconds(601)));
        alone.add(Boston.read("10K", START.plusSeconds(3_000)));

        // then
        assertThat(score(alone).splits().get(1).netMs()).isBetween(599_000L, 601_000L);
        assertThat(score(alone).splits().get(1).marks()).contains(Mark.BAD, Mark.BACKUP);
    }

    @Test
    void nobodyFinishesByAStrayOfTheBackup() {
        // given: the chip was carried past the finish when nobody can have run so far
        var stray = Boston.read("Finish-backup", START.plusSeconds(700));
        var early = run(1);
        early.add(Boston.read("Finish-backup", START.plusSeconds(1_600)));

        // then
        assertThat(score(List.of(run(0).get(0), stray))).isEqualTo(score(run(0)));
        assertThat(score(early)).isEqualTo(score(run(1)));

        // given
        var later = run(10);
        later.remove(10);
        later.add(stray);
        later.add(Boston.read("Finish-backup", START.plusSeconds(12_700)));

        // then
        assertThat(score(later).status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(score(later).splits().get(10).netMs()).isGreaterThan(12_600_000);
    }

    @Test
    void finishesByTheBackup() {
        // given
        var reads = run(9);
        reads.add(Boston.read("Finish-backup", START.plusSeconds(12_700)));

        // then
        assertThat(score(reads).status()).isEqualTo(EntrantStatus.FINISHED);
    }

    @Test
    void marksTooFastAndKeepsIt() {
        // given: 5 km in 10 minutes, 8.3 m/s
        var splits = score(Boston.run(START, List.of(1500, 2100, 4500))).splits();

        // then
        assertThat(splits.get(2).marks()).containsExactly(Mark.BAD, Mark.QUESTIONABLE);
        assertThat(splits.get(2).netMs()).isEqualTo(2_100_000);
    }

    @Test
    void standsWhereTheLastSplitThatCanBeWasRun() {
        // given: 10K read the chip ten minutes after 5K did
        var stray = run(1);
        stray.add(Boston.read("10K", START.plusSeconds(2_100)));

        // then
        assertThat(score(stray).splits().get(2).marks()).contains(Mark.BAD);
        assertThat(score(stray).motion()).isEqualTo(score(run(1)).motion());
    }

    @Test
    void standsAtTheFinishWhoFinishedTooFast() {
        // given: half the race by train
        var reads = run(3);
        reads.add(Boston.read("Finish", START.plusSeconds(6_500)));

        // when
        var progress = score(reads);

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(progress.splits().get(4).marks()).contains(Mark.BAD);
        assertThat(progress.motion().d0M()).isEqualTo(Boston.MARATHON_M);
        assertThat(progress.motion().speedMps()).isZero();
    }

    @Test
    void neverMarksSlowAsBad() {
        // given: two hours between two mats
        var splits =
                score(Boston.run(START, List.of(1500, 3000, 10_200, 11_700))).splits();

        // then
        assertThat(splits).hasSize(5).noneMatch(split -> split.marks().contains(Mark.BAD));
    }

    @Test
    void keepsEverySplitWhenAStrayStandsBetween() {
        // given: 10K saw the chip before 5K did, and again when it came by
        var reads = run(10);
        reads.add(Boston.read("10K", START.plusSeconds(1_450)));

        // then
        assertThat(score(reads).splits()).isEqualTo(score(run(10)).splits());
    }

    @Test
    void isNotFinishedByAReadNobodyCouldHaveRunTo() {
        // given
        var reads = run(4);
        reads.add(Boston.read("Finish", START.plusSeconds(700)));

        // then
        assertThat(score(reads)).isEqualTo(score(run(4)));
    }

    @Test
    void ignoresReadsBeforeAnyGun() {
        // given: mats tested in the morning
        var reads = run(10);
        reads.add(Boston.read("5K", Boston.WHEELCHAIRS.minusSeconds(3_600)));
        reads.add(Boston.read("Finish", Boston.WHEELCHAIRS.minusSeconds(3_500)));

        // then
        assertThat(score(reads)).isEqualTo(score(run(10)));
    }

    @Test
    void holdsAGunTargetAgainstTheGun() {
        // given
        var byGun = new ScoringEntrant("4758", "marathon", "men", "wave-2", List.of("unknown", "by-gun"));

        // when
        var progress = Scorer.score(RACE, byGun, run(1));

        // then
        assertThat(progress.target()).isEqualTo("by-gun");
        assertThat(progress.splits().get(1).aheadMs()).isEqualTo(1_590_117 - 1_600_000);
    }

    @Test
    void hasNothingToBeAheadOfWithoutATarget() {
        // when
        var progress = Scorer.score(RACE, new ScoringEntrant("1", "marathon", "men", "wave-2", List.of()), run(2));

        // then
        assertThat(progress.target()).isNull();
        assertThat(progress.splits()).allMatch(split -> split.aheadMs() == null);
        assertThat(progress.projection().outlook()).isNull();
    }

    @Test
    void projectsARunnerLikeOthersFromHistory() {
        // given
        var runner = new ScoringEntrant("1", "marathon", "men", "wave-2", List.of());

        // when
        var projection = Scorer.score(RACE, runner, run(5)).projection();

        // then: a three and a half hour runner at half way; people slow down
        assertThat(projection.basis()).isEqualTo(Basis.HISTORY);
        assertThat(projection.finishMs()).isBetween(12_659_000L, 13_700_000L);
        assertThat(projection.lowMs()).isLessThan(projection.finishMs());
        assertThat(projection.highMs()).isGreaterThan(projection.finishMs());
    }

    @Test
    void projectsAWheelchairFromItsOwnPace() {
        // given
        var racer = new ScoringEntrant("W1", "marathon", "wheelchair-men", "wheelchair-men", List.of());

        // when
        var projection = Scorer.score(RACE, racer, Boston.run(Boston.WHEELCHAIRS, List.of(700, 1_450)))
                .projection();

        // then
        assertThat(projection.basis()).isEqualTo(Basis.OWN_PACE);
        assertThat(projection.reason()).contains("wheels");
        assertThat(6_386_000L).isBetween(projection.lowMs(), projection.highMs());
    }

    @Test
    void refusesAnEntrantOfAnotherRace() {
        // given
        var stranger = new ScoringEntrant("1", "ultra", "men", "wave-2", List.of());

        // then
        assertThatThrownBy(() -> Scorer.score(RACE, stranger, List.of()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("ultra");
    }

    private static Progress score(List<ChipRead> reads) {
        return Scorer.score(RACE, Boston.man("wave-2"), reads);
    }

    private static List<ChipRead> run(int mats) {
        return new ArrayList<>(Boston.run(START, EVEN.subList(0, mats)));
    }
}
