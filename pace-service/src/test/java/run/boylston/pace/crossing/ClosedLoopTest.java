package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.EnterSplit;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.Correction.VoidSplit;

/** A point taken out of a loop takes its passages with it: they are no other point's. */
class ClosedLoopTest {

    private static final Integer[] LAPS = {90, 1_590, 3_090, 4_590};

    @Test
    void aLapClosedForGoodIsRunAllTheSame() {
        // when
        var progress = laps(new ClosePoint("Lap 1", null, null));

        // then
        assertThat(said(progress)).isEqualTo("Start 0, Lap 2 3000, Finish 4500");
        assertThat(progress.splits().get(1).segmentFrom()).isEqualTo("Start");
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
    }

    @Test
    void aLapMergedIntoTheNextIsRunAllTheSame() {
        assertThat(said(laps(new MergePoint("Lap 1", "Lap 2")))).isEqualTo("Start 0, Lap 2 3000, Finish 4500");
        assertThat(said(laps(new MergePoint("Lap 2", "Lap 1")))).isEqualTo("Start 0, Lap 1 1500, Finish 4500");
    }

    @Test
    void aLapClosedForAWhileLosesItsOwnPassageAlone() {
        assertThat(said(laps(closed("Lap 1", 1_500, 1_700)))).isEqualTo("Start 0, Lap 2 3000, Finish 4500");
        assertThat(said(laps(closed("Lap 1", 1_700, 1_900)))).isEqualTo("Start 0, Lap 1 1500, Lap 2 3000, Finish 4500");
    }

    @Test
    void nobodyFinishesOverAClosedFinish() {
        assertThat(laps(closed("Finish", 4_500, 4_700)).status()).isEqualTo(EntrantStatus.ACTIVE);
        assertThat(said(laps(closed("Finish", 4_500, 4_700)))).isEqualTo("Start 0, Lap 1 1500, Lap 2 3000");
    }

    @Test
    void nobodyWaitsAtALapClosedForGood() {
        // when
        var progress = Scorer.score(
                Loop.laps(new ClosePoint("Lap 1", null, null)), Loop.RUNNER, Loop.reads("arch", 90, 1_590));

        // then
        assertThat(said(progress)).isEqualTo("Start 0");
        assertThat(progress.motion().holdM()).isEqualTo(10_000);
    }

    @Test
    void aLateStartTakenOutIsNoLap() {
        // given: over the line twelve minutes after the gun, when a lap can be run
        var reads = Loop.reads("arch", 720, 2_220, 3_720, 5_220);
        var closed = Loop.laps(closed("Start", 700, 800));

        // then: counted from the gun
        assertThat(said(Scorer.score(closed, Loop.RUNNER, reads))).isEqualTo("Lap 1 2220, Lap 2 3720, Finish 5220");
        assertThat(said(Scorer.score(Loop.laps(), Loop.RUNNER, reads, List.of(new VoidSplit("1", "Start")))))
                .isEqualTo("Lap 1 2220, Lap 2 3720, Finish 5220");
    }

    @Test
    void theWayBackIsNotTheWayOut() {
        for (var correction :
                List.of(new ClosePoint("8K", null, null), closed("8K", 2_000, 3_000), new MergePoint("8K", "12K"))) {
            assertThat(said(outAndBack(correction)))
                    .as(correction.toString())
                    .isEqualTo("Start 0, 2K 600, 12K 3600, 18K 5400, Finish 6000");
        }
        assertThat(said(outAndBack(new ClosePoint("12K", null, null))))
                .isEqualTo("Start 0, 2K 600, 8K 2400, 18K 5400, Finish 6000");
    }

    @Test
    void aJudgesTimeOfALapClosedForGoodIsNothing() {
        // given
        var closed = Loop.laps(new ClosePoint("Lap 1", null, null));
        var judged = new EnterSplit("1", "Lap 1", Loop.GUN.plusSeconds(3_095));

        // then
        assertThat(Scorer.score(closed, Loop.RUNNER, Loop.reads("arch", LAPS), List.of(judged)))
                .isEqualTo(Scorer.score(closed, Loop.RUNNER, Loop.reads("arch", LAPS)));
    }

    @Test
    void itsReadsAreExplainedAsItsOwn() {
        for (var correction : List.of(
                new ClosePoint("Lap 1", null, null), closed("Lap 1", 1_500, 1_700), new MergePoint("Lap 1", "Lap 2"))) {
            assertThat(explained(Loop.laps(correction)))
                    .as(correction.toString())
                    .containsExactly("Start []", "Lap 1 [VOID]", "Lap 2 []", "Finish []");
        }
        assertThat(explained(Loop.laps(), new VoidSplit("1", "Lap 2")))
                .containsExactly("Start []", "Lap 1 []", "Lap 2 [VOID]", "Finish []");
        assertThat(explained(Loop.laps(), new VoidSplit("1", "Start")))
                .containsExactly("Start [VOID]", "Lap 1 []", "Lap 2 []", "Finish []");
    }

    /** What is left of a loop when points are taken out is what was there before, no sooner and in no other order. */
    @Property(tries = 5_000)
    void noPassageIsMovedByTakingOutAnother(
            @ForAll("reads") List<ChipRead> reads, @ForAll("gone") Correction gone, @ForAll long seed) {
        // given
        var shuffled = new ArrayList<>(reads);
        shuffled.addAll(reads.subList(0, reads.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        var race = Loop.laps(gone);

        // when
        var progress = Scorer.score(race, Loop.RUNNER, reads);

        // then
        assertThat(Json.write(Scorer.score(race, Loop.RUNNER, shuffled))).isEqualTo(Json.write(progress));
        var whole = List.of(said(Scorer.score(Loop.laps(), Loop.RUNNER, reads)).split(", "));
        if (progress.startTime() != null) {
            assertThat(whole).containsAll(List.of(said(progress).split(", ")));
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

    @Provide
    Arbitrary<Correction> gone() {
        var lap = Arbitraries.of("Lap 1", "Lap 2");
        var closed = lap.map(id -> (Correction) new ClosePoint(id, null, null));
        var merged = lap.map(id -> (Correction) new MergePoint(id, id.equals("Lap 1") ? "Lap 2" : "Lap 1"));
        var meanwhile = Combinators.combine(
                        Arbitraries.of("Start", "Lap 1", "Lap 2", "Finish"),
                        Arbitraries.integers().between(0, 9_000))
                .as((id, from) -> closed(id, from, from + 300));
        return Arbitraries.oneOf(closed, merged, meanwhile);
    }

    private static Correction closed(String point, int fromS, int toS) {
        return new ClosePoint(point, at(fromS), at(toS));
    }

    private static Instant at(int second) {
        return Loop.GUN.plusSeconds(second);
    }

    private static Progress laps(Correction... ofRace) {
        return Scorer.score(Loop.laps(ofRace), Loop.RUNNER, Loop.reads("arch", LAPS));
    }

    private static Progress outAndBack(Correction... ofRace) {
        var reads = Stream.of(
                        Loop.reads("start", 0),
                        Loop.reads("bridge", 600, 5_400),
                        Loop.reads("church", 2_400, 3_600),
                        Loop.reads("finish", 6_000))
                .flatMap(List::stream)
                .toList();
        return Scorer.score(Loop.outAndBack(ofRace), Loop.RUNNER, reads);
    }

    private static List<String> explained(ScoringRace race, Correction... own) {
        return Scorer.explain(race, Loop.RUNNER, Loop.reads("arch", LAPS), Arrays.asList(own)).stream()
                .map(read -> read.point() + " " + read.marks())
                .toList();
    }

    private static String said(Progress progress) {
        return String.join(
                ", ",
                progress.splits().stream()
                        .map(split -> split.point() + " " + split.netMs() / 1_000)
                        .toList());
    }
}
