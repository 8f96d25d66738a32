package run.boylston.bench.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import run.boylston.pace.projection.Expectation;
import run.boylston.pace.projection.Mats;
import run.boylston.pace.projection.Person;
import run.boylston.pace.projection.ProjectionModel;
import run.boylston.pace.projection.Projector;
import run.boylston.pace.projection.RunSoFar;

/** The longest formulas there are: nine mats passed, and the start list says who it is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Projecting {

    private static final double MS_PER_M = 320;
    private static final double FADE = 0.06;

    private Projector projector;
    private RunSoFar run;

    @Setup
    public void prepare() {
        projector = new Projector(ProjectionModel.boston());
        List<RunSoFar.Passage> passages = new ArrayList<>();
        for (var mat = 0; mat < Mats.COUNT; mat++) {
            var distanceM = Mats.atM(mat);
            var timeMs = Math.round(distanceM * MS_PER_M * (1 + FADE * distanceM / Mats.COURSE_M));
            passages.add(new RunSoFar.Passage(distanceM, timeMs));
        }
        run = new RunSoFar(Mats.COURSE_M, 7, passages, true, new Person(43, true, 0.5));
    }

    @Benchmark
    public Expectation project() {
        return projector.expect(run);
    }
}
