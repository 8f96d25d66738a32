package run.boylston.pace.gps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixResult.Matched;

/** Runners whose true place is known, with fixes as noisy as a phone's and one in ten nonsense. */
class NoisyRunnerTest {

    private static final double METRES_PER_DEGREE = 111_195.08;
    private static final double EAST = METRES_PER_DEGREE * Math.cos(Math.toRadians(42));
    private static final double RADIUS_TO_ERROR = 1 / 1.51;
    private static final int RUNNERS = 20;
    private static final CourseLine COURSE = winding();

    private record Seen(double errorM, boolean within) {}

    @ParameterizedTest
    @CsvSource({"5, 2, 5", "25, 30, 15"})
    void isPlacedWithinItsOwnBounds(double accuracyM, int everyS, double medianM) {
        // when
        var seen = IntStream.range(0, RUNNERS)
                .mapToObj(seed -> run(new Random(seed), accuracyM, everyS))
                .flatMap(List::stream)
                .toList();

        // then
        var errors = seen.stream().mapToDouble(Seen::errorM).sorted().toArray();
        var within = seen.stream().filter(Seen::within).count() / (double) seen.size();
        assertThat(errors[errors.length / 2]).isLessThan(medianM);
        // The bounds allow for a drawn course that is a little off, and here it is exact: so more than 95 % may lie
        // within.
        assertThat(within).isBetween(0.93, 0.995);
    }

    private static List<Seen> run(Random random, double accuracyM, int everyS) {
        var filter = FixFilter.runner(COURSE, List.of(0.0, COURSE.lengthM()), 7);
        filter.mat(0, 0);
        var seen = new ArrayList<Seen>();
        var speed = 2.5 + random.nextDouble();
        var run = 0.0;
        for (var second = 1; run < 9_000; second++) {
            speed = Math.max(1.5, Math.min(4.5, speed + 0.05 * random.nextGaussian()));
            run += speed;
            if (second % everyS == 0
                    && filter.fix(noisy(random, second, run, accuracyM), second * 1000L) instanceof Matched matched) {
                seen.add(seen(matched.motion(), run));
            }
        }
        return seen;
    }

    private static Seen seen(Motion motion, double run) {
        var error = Math.abs(motion.d0M() - run);
        return new Seen(error, error <= motion.doubtM());
    }

    private static Fix noisy(Random random, int second, double run, double accuracyM) {
        var point = COURSE.at(run);
        var error = random.nextInt(10) == 0 ? 300 : accuracyM * RADIUS_TO_ERROR;
        return new Fix(
                second * 1000L,
                point.lat() + error * random.nextGaussian() / METRES_PER_DEGREE,
                point.lon() + error * random.nextGaussian() / EAST,
                accuracyM);
    }

    /** Ten kilometres of long bends. */
    private static CourseLine winding() {
        var east = new double[101];
        var north = new double[101];
        for (var i = 1; i <= 100; i++) {
            var heading = 0.8 * Math.sin(i / 8.0);
            east[i] = east[i - 1] + 100 * Math.sin(heading);
            north[i] = north[i - 1] + 100 * Math.cos(heading);
        }
        return CourseLine.of(IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new Point(i * 100, 42 + north[i] / METRES_PER_DEGREE, -71 + east[i] / EAST, 0))
                .toList());
    }
}
