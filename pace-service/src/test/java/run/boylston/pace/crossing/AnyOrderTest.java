package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.RaceEntry.GunOf;

/** Law 2: the same set of reads gives the same bytes, and whatever the set, what comes out is a run. */
class AnyOrderTest {

    private static final ScoringRace RACE = Boston.race();
    private static final Map<GunOf, ScoringRace> BY_GUN =
            Map.of(GunOf.OWN_WAVE, Boston.race(GunOf.OWN_WAVE), GunOf.ACTUAL_WAVE, Boston.race(GunOf.ACTUAL_WAVE));
    private static final ScoringEntrant RUNNER = Boston.man("wave-2");

    @Property(tries = 10_000)
    void anyOrderAndRepetitionGivesTheSameBytes(@ForAll("reads") List<ChipRead> reads, @ForAll long seed) {
        // given
        var random = new Random(seed);
        var shuffled = new ArrayList<>(reads);
        reads.stream().filter(read -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        // then
        assertThat(bytes(shuffled)).isEqualTo(bytes(reads));
    }

    @Property(tries = 10_000)
    void anyBatchingEndsInTheSameBytes(@ForAll("reads") List<ChipRead> reads, @ForAll long seed) {
        // given: batches arrive in any order, each with some of what came before
        var random = new Random(seed);
        var waiting = new ArrayList<>(reads);
        Collections.shuffle(waiting, random);
        var stored = new TreeMap<String, ChipRead>();

        // when
        var last = bytes(List.of());
        while (!waiting.isEmpty()) {
            var batch = waiting.subList(0, 1 + random.nextInt(waiting.size()));
            batch.forEach(read -> stored.put(read.id(), read));
            batch.clear();
            last = bytes(new ArrayList<>(stored.values()));
        }

        // then
        assertThat(last).isEqualTo(bytes(reads));
    }

    @Property(tries = 10_000)
    void splitsGrowInTimeAndAlongTheCourse(@ForAll("reads") List<ChipRead> reads) {
        // when
        var progress = score(reads);
        var splits = progress.splits();

        // then
        for (var i = 1; i < splits.size(); i++) {
            assertThat(splits.get(i).time()).isAfter(splits.get(i - 1).time());
            assertThat(splits.get(i).distanceM())
                    .isGreaterThan(splits.get(i - 1).distanceM());
            assertThat(splits.get(i).segmentMs()).isPositive();
        }
    }

    @Property(tries = 10_000)
    void netIsNoMoreThanGunWhereTheStartIsNotBeforeIt(
            @ForAll("reads") List<ChipRead> reads, @ForAll GunOf gunOf, @ForAll("waves") String wave) {
        // when
        var progress = Scorer.score(BY_GUN.get(gunOf), Boston.man(wave), reads);

        // then
        var early = progress.startTime() != null && progress.startTime().isBefore(progress.gunTime());
        assertThat(progress.splits()).allMatch(split -> early || split.netMs() <= split.gunMs());
    }

    @Property(tries = 10_000)
    void whatIsAheadIsNeverBeforeWhatWas(@ForAll("reads") List<ChipRead> reads) {
        // when
        var progress = score(reads);

        // then
        var projection = progress.projection();
        if (projection != null) {
            var last = progress.splits().get(progress.splits().size() - 1);
            assertThat(projection.lowMs()).isGreaterThanOrEqualTo(last.netMs());
            assertThat(projection.finishMs()).isBetween(projection.lowMs(), projection.highMs());
        }
        var motion = progress.motion();
        if (motion != null) {
            assertThat(motion.speedMps()).isBetween(0.0, 7.0);
            assertThat(motion.doubtMps()).isGreaterThanOrEqualTo(0);
            assertThat(motion.holdM()).isGreaterThanOrEqualTo(motion.d0M());
        }
    }

    @Property(tries = 10_000)
    void readsAtTheFinishAfterTheFirstMoveNothing(@ForAll("runs") List<ChipRead> run, @ForAll("later") int laterS) {
        // given
        var finish = run.get(run.size() - 1).time();
        var again = new ArrayList<>(run);
        again.add(Boston.read("Finish", finish.plusSeconds(laterS)));
        again.add(Boston.read("Finish-backup", finish.plusSeconds(laterS)));

        // then
        assertThat(bytes(again)).isEqualTo(bytes(run));
    }

    @Property(tries = 10_000)
    void noStrayCostsAFinisherATrueSplit(@ForAll("runs") List<ChipRead> run, @ForAll("stray") ChipRead stray) {
        // given
        var points = points(score(run));
        var strayed = new ArrayList<>(run);
        strayed.add(stray);

        // then
        assertThat(points(score(strayed))).containsAll(points);
    }

    @Provide
    Arbitrary<List<ChipRead>> reads() {
        return AnyReads.reads();
    }

    @Provide
    Arbitrary<List<ChipRead>> runs() {
        return AnyReads.runs();
    }

    @Provide
    Arbitrary<String> waves() {
        return Arbitraries.of("wave-1", "wave-2", "wave-3");
    }

    @Provide
    Arbitrary<Integer> later() {
        return Arbitraries.integers().between(1, 20_000);
    }

    @Provide
    Arbitrary<ChipRead> stray() {
        return Combinators.combine(
                        Arbitraries.of(Boston.POINTS.subList(1, 10)),
                        Arbitraries.integers().between(-3_600, 40_000))
                .as((mat, second) -> Boston.read(mat, Boston.WAVE_2.plusSeconds(second)));
    }

    private static List<String> points(Progress progress) {
        return progress.splits().stream().map(split -> split.point()).toList();
    }

    private static Progress score(List<ChipRead> reads) {
        return Scorer.score(RACE, RUNNER, reads);
    }

    private static byte[] bytes(List<ChipRead> reads) {
        return Json.write(score(reads));
    }
}
