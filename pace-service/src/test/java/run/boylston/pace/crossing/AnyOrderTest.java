package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;

/** Law 2: the same set of reads gives the same bytes, and whatever the set, what comes out is a run. */
class AnyOrderTest {

    private static final ScoringRace RACE = Boston.race();
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
    void netIsNoMoreThanGunWhereTheStartIsNotBeforeIt(@ForAll("reads") List<ChipRead> reads) {
        // when
        var progress = score(reads);

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
        var read = Combinators.combine(mats(), Arbitraries.integers().between(-3_600, 30_000))
                .as((mat, second) -> Boston.read(mat, Boston.WAVE_1.plusSeconds(second)));
        return Combinators.combine(runs(), read.list().ofMaxSize(12)).as((run, strays) -> {
            var reads = new ArrayList<>(run.subList(0, run.size() - strays.size() % run.size()));
            reads.addAll(strays);
            return List.copyOf(new TreeSet<>(reads.stream().map(ChipRead::id).toList())
                    .stream().map(AnyOrderTest::byId).toList());
        });
    }

    @Provide
    Arbitrary<List<ChipRead>> runs() {
        var segment = Arbitraries.integers().between(800, 3_000);
        return Combinators.combine(
                        segment.list().ofSize(9), Arbitraries.integers().between(0, 600))
                .as((segments, wait) -> run(Boston.WAVE_2.plusSeconds(wait), segments));
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

    /** Segments of 5 km in seconds, the half and the finish in their share. */
    private static List<ChipRead> run(Instant start, List<Integer> segments) {
        var seconds = new ArrayList<Integer>();
        for (var i = 1; i < Boston.DISTANCES_M.length; i++) {
            var whole = (int) (Boston.DISTANCES_M[i] / 5_000);
            var time = segments.subList(0, whole).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            var rest = Boston.DISTANCES_M[i] - whole * 5_000;
            seconds.add(rest == 0 ? time : time + (int) Math.ceil(segments.get(whole) * rest / 5_000));
        }
        return Boston.run(start, seconds);
    }

    private static Arbitrary<String> mats() {
        var all = new ArrayList<>(Boston.POINTS);
        Boston.POINTS.forEach(point -> all.add(point + "-backup"));
        all.add("no-such-mat");
        return Arbitraries.of(all);
    }

    private static ChipRead byId(String id) {
        var at = id.indexOf('@');
        return new ChipRead(id, id.substring(0, at), Instant.parse(id.substring(at + 1)));
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
