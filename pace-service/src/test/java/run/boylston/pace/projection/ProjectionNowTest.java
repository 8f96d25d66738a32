package run.boylston.pace.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Projection;
import run.boylston.pace.projection.RunSoFar.Passage;

/** The page works out what a projection says now; these golden figures hold it and this service to one arithmetic. */
class ProjectionNowTest {

    record Seen(double distanceM, double atMs, double speedMps) {}

    record Now(
            long finishMs, long lowMs, long highMs, long nextMs, long nextLowMs, long nextHighMs, long targetPercent) {}

    record Golden(String name, Projection projection, long nowMs, Seen seen, long targetMs, Now now) {}

    static List<Golden> golden() throws IOException {
        try (var file = ProjectionNowTest.class.getResourceAsStream("/golden/projection-now.json")) {
            return Json.mapper().readValue(file, new TypeReference<>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isWhatThePageShows(Golden golden) {
        assertThat(now(golden.projection, golden.nowMs, golden.seen, golden.targetMs))
                .isEqualTo(golden.now);
    }

    static Now now(Projection projection, long nowMs, Seen seen, long targetMs) {
        var told = told(projection);
        var now = seen == null ? told.notPassedBy(nowMs) : told.seenAt(seen.distanceM, seen.atMs, seen.speedMps, nowMs);
        return new Now(
                now.finishMs(),
                now.lowMs(),
                now.highMs(),
                Math.round(now.next().middleMs()),
                Math.round(now.next().atMs(0.05)),
                Math.round(now.next().atMs(0.95)),
                Math.round(100 * now.finish().by(targetMs)));
    }

    /** As a page has it: no more than what travels. */
    static Expectation told(Projection projection) {
        var ahead = projection.ahead();
        return new Expectation(
                new Passage(ahead.fromM(), ahead.fromMs()),
                ahead.nextM(),
                told(ahead.nextMs(), ahead.nextMs().get(3)),
                Double.NaN,
                told(ahead.finishMs(), projection.finishMs()),
                ahead.tie(),
                projection.basis(),
                projection.reason());
    }

    private static Arrival told(List<Long> timesMs, long middleMs) {
        var times = new double[Arrival.LEVELS.length];
        for (int i = 0, above = 1; i < times.length; i++) {
            while (above < Arrival.TOLD.length - 1 && Arrival.TOLD[above] < i) {
                above++;
            }
            var low = Arrival.SCORES[Arrival.TOLD[above - 1]];
            var share = (Arrival.SCORES[i] - low) / (Arrival.SCORES[Arrival.TOLD[above]] - low);
            times[i] = timesMs.get(above - 1) + share * (timesMs.get(above) - timesMs.get(above - 1));
        }
        return new Arrival(middleMs, times);
    }
}
