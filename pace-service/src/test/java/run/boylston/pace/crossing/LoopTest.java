package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.Correction.VoidSplit;

/** One mat, several points: each read counts for the passage that it fits. */
class LoopTest {

    private static final ScoringRace LAPS = Loop.laps();
    private static final ScoringRace OUT_AND_BACK = Loop.outAndBack();

    @Test
    void everyLapIsAPassage() {
        // given: a start 90 s after the gun, laps of 25 minutes
        var seconds = new Integer[] {90, 1_590, 3_090, 4_590};

        // then
        assertThat(laps(90)).isEqualTo("Start 0");
        assertThat(laps(90, 1_590)).isEqualTo("Start 0, Lap 1 1500");
        assertThat(laps(90, 1_590, 3_090)).isEqualTo("Start 0, Lap 1 1500, Lap 2 3000");
        assertThat(laps(seconds)).isEqualTo("Start 0, Lap 1 1500, Lap 2 3000, Finish 4500");
        assertThat(Scorer.score(LAPS, Loop.RUNNER, Loop.reads("arch", seconds)).status())
                .isEqualTo(EntrantStatus.FINISHED);
    }

    @Test
    void aLateStarterHasStartedAndNoMore() {
        assertThat(laps(1_200)).isEqualTo("Start 0");
    }

    @Test
    void whoLingersOnTheMatPassesItOnce() {
        assertThat(laps(85, 90, 1_590, 1_650, 1_700)).isEqualTo("Start 0, Lap 1 1500");
    }

    @Test
    void aLapTooManyMovesNothing() {
        assertThat(laps(90, 1_590, 3_090, 4_590, 6_500)).isEqualTo("Start 0, Lap 1 1500, Lap 2 3000, Finish 4500");
    }

    @Test
    void matsAreKnownApartOnTheWayBack() {
        // given
        var out = all(Loop.reads("start", 0), Loop.reads("bridge", 600), Loop.reads("church", 2_400));
        var back = all(Loop.reads("church", 3_600), Loop.reads("bridge", 5_400), Loop.reads("finish", 6_000));

        // then
        assertThat(outAndBack(out)).isEqualTo("Start 0, 2K 600, 8K 2400");
        assertThat(outAndBack(all(out, Loop.reads("turn", 3_000), back)))
                .isEqualTo("Start 0, 2K 600, 8K 2400, Turn 3000, 12K 3600, 18K 5400, Finish 6000");
        assertThat(outAndBack(all(out, back))).isEqualTo("Start 0, 2K 600, 8K 2400, 12K 3600, 18K 5400, Finish 6000");
    }

    @Test
    void aMatThatMissedTheWayOutIsStillThatOfTheWayBack() {
        // given: bridge and church saw the runner only after the turn
        var reads = all(
                Loop.reads("start", 0),
                Loop.reads("turn", 3_000),
                Loop.reads("church", 3_600),
                Loop.reads("bridge", 5_400));

        // then
        assertThat(outAndBack(reads)).isEqualTo("Start 0, Turn 3000, 12K 3600, 18K 5400");
    }

    @Test
    void aBackupFillsThePassageItSaw() {
        // given: the church's main mat saw the runner on the way out, its backup both times, a minute ahead
        var reads = all(
                Loop.reads("start", 0),
                Loop.reads("bridge", 600),
                Loop.reads("church", 2_400),
                Loop.reads("church-backup", 2_462, 3_662));

        // then
        assertThat(outAndBack(reads))
                .startsWith("Start 0, 2K 600, 8K 2400, 12K 360")
                .doesNotContain("Turn");
        assertThat(outAndBack(reads.subList(0, reads.size() - 1))).isEqualTo("Start 0, 2K 600, 8K 2400");
    }

    @Test
    void aBackupFillsALapThatTheMatMissed() {
        // given: the main mat missed the second lap, its backup saw all, a minute ahead and 5 m behind the line
        var reads = all(Loop.reads("arch", 90, 1_590, 4_590), Loop.reads("arch-backup", 152, 1_652, 3_152, 4_652));

        // when
        var progress = Scorer.score(LAPS, Loop.RUNNER, reads);

        // then
        assertThat(said(progress)).isEqualTo("Start 0, Lap 1 1500, Lap 2 3000, Finish 4500");
        assertThat(progress.splits())
                .extracting(Split::source)
                .containsExactly(Source.MAT, Source.MAT, Source.BACKUP, Source.MAT);
        assertThat(Scorer.explain(LAPS, Loop.RUNNER, reads, List.of()))
                .extracting(read -> read.point() + read.marks())
                .containsExactly(
                        "Start[]",
                        "Start[BACKUP, REPEATED]",
                        "Lap 1[]",
                        "Lap 1[BACKUP, REPEATED]",
                        "Lap 2[BACKUP]",
                        "Finish[]",
                        "Finish[BACKUP, REPEATED, AFTER_FINISH]");
    }

    @Test
    void aBackupStartsWhomTheMatMissed() {
        // given
        var reads = all(Loop.reads("arch", 1_590, 3_090, 4_590), Loop.reads("arch-backup", 152, 1_652, 3_152, 4_652));

        // when
        var progress = Scorer.score(LAPS, Loop.RUNNER, reads);

        // then: the backup's read is moved to the line, which it lies 5 m behind
        assertThat(progress.startTime()).isBetween(Loop.GUN.plusSeconds(89), Loop.GUN.plusSeconds(91));
        assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "Lap 1", "Lap 2", "Finish");
    }

    @Test
    void aBackupFinishesWhomTheMatMissed() {
        // given
        var reads = all(Loop.reads("arch", 90, 1_590, 3_090), Loop.reads("arch-backup", 152, 4_652, 6_652));

        // then
        assertThat(said(Scorer.score(LAPS, Loop.RUNNER, reads)))
                .isEqualTo("Start 0, Lap 1 1500, Lap 2 3000, Finish 4500");
    }

    @Test
    void aBackupFillsTheWayOutThatTheMatMissed() {
        // given: the church's main mat saw the runner on the way back alone
        var reads = all(
                Loop.reads("start", 0),
                Loop.reads("bridge", 600, 5_400),
                Loop.reads("church", 3_600),
                Loop.reads("church-backup", 2_462, 3_662),
                Loop.reads("finish", 6_000));

        // then
        assertThat(outAndBack(reads)).isEqualTo("Start 0, 2K 600, 8K 2400, 12K 3600, 18K 5400, Finish 6000");
    }

    @Test
    void aBackupNeverOverwritesALap() {
        // given: the backup sees everybody some seconds before the main mat does
        var main = Loop.reads("arch", 90, 1_590, 3_090, 4_590);
        var reads = all(main, Loop.reads("arch-backup", 130, 1_630, 3_130, 4_630));

        // then
        assertThat(Scorer.score(LAPS, Loop.RUNNER, reads)).isEqualTo(Scorer.score(LAPS, Loop.RUNNER, main));
    }

    @Test
    void aPointMergedFromAfarFillsAGapAndNeverOverwrites() {
        // given: the church stands in for the turn, 2 km beyond it, where a walker is later than most would be
        var race = Loop.outAndBack(new MergePoint("8K", "Turn"));
        var out = all(Loop.reads("start", 0), Loop.reads("bridge", 1_200, 10_800), Loop.reads("church", 4_800, 7_200));

        // then
        assertThat(said(Scorer.score(race, Loop.RUNNER, all(out, Loop.reads("turn", 6_060)))))
                .isEqualTo("Start 0, 2K 1200, Turn 6060, 12K 7200, 18K 10800");
        assertThat(said(Scorer.score(race, Loop.RUNNER, out)))
                .matches("Start 0, 2K 1200, Turn (59|60)\\d\\d, 12K 7200, 18K 10800");
    }

    @Test
    void readsOfAVoidedPassageAreNotTheOther() {
        // given
        var reads = all(Loop.reads("start", 0), Loop.reads("bridge", 600), Loop.reads("church", 2_400));

        // when
        var progress = Scorer.score(OUT_AND_BACK, Loop.RUNNER, reads, List.of(new VoidSplit("1", "8K")));

        // then
        assertThat(said(progress)).isEqualTo("Start 0, 2K 600");
    }

    @Property(tries = 10_000)
    void anyOrderOfAnyReadsOfALoopGivesOneRun(@ForAll("reads") List<ChipRead> reads, @ForAll long seed) {
        // given
        var shuffled = new ArrayList<>(reads);
        shuffled.addAll(reads.subList(0, reads.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        // when
        var progress = Scorer.score(LAPS, Loop.RUNNER, reads);

        // then
        assertThat(Json.write(Scorer.score(LAPS, Loop.RUNNER, shuffled))).isEqualTo(Json.write(progress));
        for (var i = 1; i < progress.splits().size(); i++) {
            // No two laps can be closer than the fastest of the division runs 5 km, with a quarter to spare.
            assertThat(progress.splits().get(i).segmentMs()).isGreaterThanOrEqualTo(571_428);
        }
    }

    @Provide
    Arbitrary<List<ChipRead>> reads() {
        return Combinators.combine(
                        Arbitraries.of("arch", "arch-backup"),
                        Arbitraries.integers().between(-100, 9_000))
                .as((mat, second) -> Boston.read(mat, Loop.GUN.plusSeconds(second)))
                .list()
                .ofMaxSize(10);
    }

    private static String laps(Integer... seconds) {
        return said(Scorer.score(LAPS, Loop.RUNNER, Loop.reads("arch", seconds)));
    }

    private static String outAndBack(List<ChipRead> reads) {
        return said(Scorer.score(OUT_AND_BACK, Loop.RUNNER, reads));
    }

    @SafeVarargs
    private static List<ChipRead> all(List<ChipRead>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static String said(Progress progress) {
        return String.join(
                ", ",
                progress.splits().stream()
                        .map(split -> split.point() + " " + split.netMs() / 1_000)
                        .toList());
    }
}
