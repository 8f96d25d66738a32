package run.boylston.bench.micro;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What one fix, one entrant and one projection cost, by JMH, each in two JVMs of its own. */
public final class PaceMicro {

    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;

    private PaceMicro() {}

    public static Map<String, Object> run(PrintStream out) throws RunnerException {
        out.printf("%-32s %10s %10s%n", "microseconds", "mean", "+- 99.9 %");
        var figures = new LinkedHashMap<String, Object>();
        measure("fix_us", "a fix matched", FixMatching.class, figures, out);
        measure("score_us", "an entrant with 40 reads scored", EntrantScoring.class, figures, out);
        measure("projection_us", "a finish projected at 40K", Projecting.class, figures, out);
        return figures;
    }

    private static void measure(
            String figure, String what, Class<?> benchmark, Map<String, Object> figures, PrintStream out)
            throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .forks(FORKS)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        var result = new Runner(options).runSingle().getPrimaryResult();
        out.printf("%-32s %10.3f %10.3f%n", what, result.getScore(), result.getScoreError());
        figures.put(figure, rounded(result.getScore()));
        figures.put(figure.replace("_us", "_error_us"), rounded(result.getScoreError()));
    }

    private static double rounded(double us) {
        return Math.round(us * 1_000) / 1_000.0;
    }
}
