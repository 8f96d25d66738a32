package run.boylston.pace.gps;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import run.boylston.contracts.progress.Motion;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixResult.Matched;

/** Runners whose true place is known, steady ones and others, with fixes as noisy as a phone's and one in ten nonsense. */
class NoisyRunnerTest {

    private static final CourseLine COURSE = Roads.winding();
    private static final List<Double> POINTS = List.of(0.0, COURSE.lengthM());
    private static final int FIXES = 50;

    /** @param accuracyM the phone's 68 % radius; {@code everyS} seconds from fix to fix */
    private record Phone(double accuracyM, int everyS, double medianM) {}

    @Property(tries = 10_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void isPlacedWithinItsOwnBounds(
            @ForAll("phones") Phone phone,
            @ForAll @DoubleRange(min = 2, max = 4.5) double speedMps,
            @ForAll @DoubleRange(min = 0.03, max = 0.07) double unsteadiness,
            @ForAll long seed) {
        // given
        var filter = FixFilter.runner(COURSE, POINTS, 7);
        filter.mat(0, 0);
        var random = new Random(seed);
        var speed = speedMps;
        var run = 0.0;

        for (var second = 1; second <= FIXES * phone.everyS() && run < COURSE.lengthM() - 500; second++) {
            speed = Math.max(1.5, Math.min(5.5, speed + unsteadiness * random.nextGaussian()));
            run += speed;
            // when
            if (second % phone.everyS() == 0
                    && filter.fix(Roads.dirty(COURSE, random, second * 1_000L, run, phone.accuracyM()), second * 1_000L)
                            instanceof Matched matched) {
                // then
                note(phone, matched.motion(), run);
            }
        }
    }

    private static void note(Phone phone, Motion motion, double run) {
        var errorM = Math.abs(motion.d0M() - run);
        Statistics.label(phone + " errs by less than its median")
                .collect(errorM < phone.medianM())
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 50));
        Statistics.label(phone + " is within its bounds")
                .collect(errorM <= motion.doubtM())
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 93 && percent <= 97));
    }

    @Provide
    Arbitrary<Phone> phones() {
        return Arbitraries.of(new Phone(5, 2, 5), new Phone(5, 30, 5), new Phone(25, 2, 15), new Phone(25, 30, 15));
    }
}
