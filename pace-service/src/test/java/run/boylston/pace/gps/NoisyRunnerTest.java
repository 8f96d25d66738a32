package run.boylston.pace.gps;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import run.boylston.contracts.progress.Motion;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixResult.Matched;

/** Runners whose true place is known, steady ones and others, some who stop, with fixes as noisy as a phone's and one in ten nonsense. */
class NoisyRunnerTest {

    private static final CourseLine COURSE = Roads.winding();
    private static final List<Double> POINTS = List.of(0.0, COURSE.lengthM());
    private static final int FIXES = 50;

    /**
     * @param accuracyM the phone's 68 % radius; {@code everyS} seconds from fix to fix
     * @param stopPercent how often at least it is within its bounds around a stop: who stops dead is no slow runner, and
     *     until that shows through the noise the bounds are of one who runs on
     */
    private record Phone(double accuracyM, int everyS, double medianM, int stopPercent) {}

    /** How fast somebody runs in a second. */
    private interface Gait {
        double speedMps(int second);
    }

    @Property(tries = 10_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void isPlacedWithinItsOwnBounds(
            @ForAll("phones") Phone phone,
            @ForAll @DoubleRange(min = 2, max = 4.5) double speedMps,
            @ForAll @DoubleRange(min = 0.03, max = 0.07) double unsteadiness,
            @ForAll long seed) {
        var random = new Random(seed);
        var speed = new double[] {speedMps};
        follow(
                phone,
                random,
                93,
                97,
                second -> speed[0] = Math.max(1.5, Math.min(5.5, speed[0] + unsteadiness * random.nextGaussian())));
    }

    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void isPlacedAtASteadyPace(
            @ForAll("phones") Phone phone,
            @ForAll @DoubleRange(min = 2, max = 4.5) double speedMps,
            @ForAll long seed) {
        follow(phone, new Random(seed), 94, 98, second -> speedMps);
    }

    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void isPlacedThroughAStop(
            @ForAll("phones") Phone phone,
            @ForAll @DoubleRange(min = 2, max = 4.5) double speedMps,
            @ForAll @DoubleRange(min = 0.1, max = 0.7) double stopsAt,
            @ForAll @IntRange(min = 20, max = 90) int stopS,
            @ForAll long seed) {
        var stop = (int) (stopsAt * FIXES * phone.everyS());
        var goesOn = stop + stopS;
        follow(
                phone,
                new Random(seed),
                phone.stopPercent(),
                97,
                second -> second < stop || second >= goesOn ? speedMps : 0);
    }

    private static void follow(Phone phone, Random random, double least, double most, Gait gait) {
        // given
        var filter = FixFilter.runner(COURSE, POINTS, 7);
        filter.mat(0, 0);
        var run = 0.0;

        for (var second = 1; second <= FIXES * phone.everyS() && run < COURSE.lengthM() - 500; second++) {
            run += gait.speedMps(second);
            // when
            if (second % phone.everyS() == 0) {
                var nonsense = random.nextInt(10) == 0;
                var atMs = second * 1_000L;
                var result = filter.fix(
                        nonsense
                                ? Roads.outlier(COURSE, random, atMs, run, phone.accuracyM())
                                : Roads.fix(COURSE, random, atMs, run, phone.accuracyM()),
                        atMs);
                // then
                if (!nonsense) {
                    noteWhetherBelieved(phone, result instanceof Matched);
                }
                if (result instanceof Matched matched) {
                    note(phone, matched.motion(), run, least, most);
                }
            }
        }
    }

    /** A filter that believed nothing would never err. */
    private static void noteWhetherBelieved(Phone phone, boolean believed) {
        Statistics.label(phone + " is believed").collect(believed).coverage(coverage -> coverage.check(true)
                .percentage(percent -> percent >= 80));
    }

    private static void note(Phone phone, Motion motion, double run, double least, double most) {
        var errorM = Math.abs(motion.d0M() - run);
        Statistics.label(phone + " errs by less than its median")
                .collect(errorM < phone.medianM())
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 50));
        Statistics.label(phone + " is within its bounds")
                .collect(errorM <= motion.doubtM())
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= least && percent <= most));
    }

    @Provide
    Arbitrary<Phone> phones() {
        return Arbitraries.of(
                new Phone(5, 2, 5, 83), new Phone(5, 30, 5, 93), new Phone(25, 2, 15, 60), new Phone(25, 30, 15, 93));
    }
}
