package run.boylston.bench.projection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import run.boylston.bench.BenchOptions;
import run.boylston.trainer.ResultsFile;
import run.boylston.trainer.Trainer;
import run.boylston.trainer.trial.Trials;
import run.boylston.trainer.trial.Trials.Trial;

/**
 * How far off the projected finish is. With {@code --test}, on that year, learnt from those of {@code --train} or from all others;
 * without, on the published designs: 2017 by 2015 and 2016, each year by all others, and Hammerling's.
 */
public final class ProjectionBench {

    private static final Trial PUBLISHED = new Trial(new TreeSet<>(Set.of(2015, 2016)), 2017);

    private ProjectionBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws IOException {
        var folder =
                options.find("results").orElseThrow(() -> new IllegalArgumentException("--results DIR is needed."));
        var years = ResultsFile.readAll(Path.of(folder));
        var whole = Trainer.wholeYears(years);
        var test = options.get("test", 0);
        if (test > 0) {
            var train = options.find("train").map(ProjectionBench::years).orElseGet(() -> Trials.others(whole, test));
            return Trials.run(years, List.of(new Trial(train, test)), false, out);
        }
        var trials = new ArrayList<Trial>();
        if (whole.containsAll(PUBLISHED.train()) && whole.contains(PUBLISHED.test())) {
            trials.add(PUBLISHED);
        }
        trials.addAll(Trials.leftOut(whole));
        return Trials.run(years, trials, true, out);
    }

    private static Set<Integer> years(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
