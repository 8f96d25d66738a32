package run.boylston.bench.micro;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.Fix;
import run.boylston.pace.gps.FixFilter;
import run.boylston.pace.gps.FixResult;
import run.boylston.simulator.race.RaceFiles;

/** A runner's phone over the whole marathon, a fix every two seconds, one after the other and then from the start again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FixMatching {

    private static final double SPEED_MPS = 3;
    private static final double ACCURACY_M = 5;
    private static final double ERROR_DEGREES = ACCURACY_M / 1.51 / 111_195;

    private CourseLine course;
    private Fix[] fixes;
    private FixFilter filter;
    private int next;

    @Setup
    public void run() {
        course = CourseLine.of(new RaceFiles().coursePoints());
        var random = new Random(122);
        fixes = new Fix[(int) (course.lengthM() / SPEED_MPS / 2)];
        for (var i = 0; i < fixes.length; i++) {
            var place = course.at(2 * i * SPEED_MPS);
            fixes[i] = new Fix(
                    2_000L * i,
                    place.lat() + ERROR_DEGREES * random.nextGaussian(),
                    place.lon() + ERROR_DEGREES * random.nextGaussian() * 1.35,
                    ACCURACY_M);
        }
        begin();
    }

    @Benchmark
    public FixResult match() {
        if (next == fixes.length) {
            begin();
        }
        var fix = fixes[next++];
        return filter.fix(fix, fix.raceMs());
    }

    private void begin() {
        filter = FixFilter.runner(course, List.of(0.0, course.lengthM()), 7);
        filter.mat(0, -1_000);
        next = 0;
    }
}
