package run.boylston.pace.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import run.boylston.pace.projection.RunSoFar.Passage;

/** Whatever the mats say, a projection is numbers, in order, and of the time that is left. */
class AnyRunTest {

    private static final double MARATHON_M = 42_195;
    private static final double MAX_SPEED_MPS = 7;

    private final Projector projector = new Projector(ProjectionModel.boston());

    @Property(tries = 5_000)
    void neverExcludesWhatHappened(
            @ForAll("anyPassages") List<Passage> passages,
            @ForAll("anybody") Person who,
            @ForAll("anyManner") String manner) {
        var run = new RunSoFar(Terrain.unknown(MARATHON_M), MAX_SPEED_MPS, passages, true, who, manner);
        if (!run.passages().isEmpty()) {
            sound(projector.expect(run), run.last().timeMs());
        }
    }

    @Property(tries = 5_000)
    void neverEndsInThePast(@ForAll("anyPassages") List<Passage> passages, @ForAll("anyTime") long nowMs) {
        var run = new RunSoFar(MARATHON_M, MAX_SPEED_MPS, passages, true);
        projector.findAt(run, nowMs).ifPresent(expected -> {
            sound(expected, expected.from().timeMs());
            assertThat(expected.from().timeMs()).isLessThanOrEqualTo(nowMs);
            assertThat(expected.next().timesMs()[0]).isGreaterThanOrEqualTo(nowMs);
            assertThat(expected.finish().timesMs()[0]).isGreaterThanOrEqualTo(nowMs);
        });
    }

    private static void sound(Expectation expected, long sinceMs) {
        for (var distanceM = 0.0; distanceM <= MARATHON_M; distanceM += MARATHON_M / 40) {
            var arrival = expected.at(distanceM);
            assertThat(arrival.timesMs()).isSorted();
            assertThat(arrival.timesMs()[0]).isFinite().isGreaterThanOrEqualTo(sinceMs);
            assertThat(arrival.middleMs()).isFinite().isGreaterThanOrEqualTo(sinceMs);
        }
        assertThat(expected.lowMs()).isPositive().isLessThanOrEqualTo(expected.finishMs());
        assertThat(expected.finishMs()).isLessThanOrEqualTo(expected.highMs());
        assertThat(expected.speedMps()).isPositive().isLessThanOrEqualTo(MAX_SPEED_MPS + 1e-9);
        assertThat(expected.doubtMps()).isNotNegative().isFinite();
    }

    /** Some mats missed, some twice, some out of order, before the start or of tomorrow. */
    @Provide
    Arbitrary<List<Passage>> anyPassages() {
        var ordered =
                Arbitraries.integers().between(300, 40_000_000).list().ofSize(9).map(AnyRunTest::sorted);
        return Combinators.combine(ordered, Arbitraries.randomValue(Random::nextLong))
                .as((passages, seed) -> spoilt(passages, new Random(seed)));
    }

    @Provide
    Arbitrary<Long> anyTime() {
        return Arbitraries.longs().between(0, 100_000_000);
    }

    @Provide
    Arbitrary<Person> anybody() {
        var person = Combinators.combine(
                        Arbitraries.doubles().between(5, 110),
                        Arbitraries.of(true, false),
                        Arbitraries.oneOf(Arbitraries.doubles().between(0, 1), Arbitraries.just(Double.NaN)))
                .as(Person::new);
        return person.injectNull(0.2);
    }

    @Provide
    Arbitrary<String> anyManner() {
        return Arbitraries.of("backwards", "on stilts").injectNull(0.5);
    }

    private static List<Passage> sorted(List<Integer> times) {
        var sorted = times.stream().sorted().toList();
        var passages = new ArrayList<Passage>();
        for (var mat = 0; mat < Mats.COUNT; mat++) {
            passages.add(new Passage(Mats.atM(mat), sorted.get(mat)));
        }
        return passages;
    }

    private static List<Passage> spoilt(List<Passage> passages, Random random) {
        var spoilt = new ArrayList<Passage>();
        for (var passage : passages) {
            var fate = random.nextInt(10);
            if (fate != 0) {
                spoilt.add(
                        fate == 1
                                ? new Passage(passage.distanceM(), random.nextLong(-1_000_000, 90_000_000))
                                : passage);
            }
            if (fate == 2) {
                spoilt.add(new Passage(passage.distanceM(), passage.timeMs() + 1_000));
            }
        }
        return spoilt;
    }
}
