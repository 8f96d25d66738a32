package run.boylston.trainer.trial;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import run.boylston.trainer.Finisher;
import run.boylston.trainer.Trainer;

/** Learns from some years and tries it on another that was not seen, always through the projector that the service runs. */
public final class Trials {

    /** @param train years to learn from */
    public record Trial(Set<Integer> train, int test) {}

    private Trials() {}

    /** Each of these years by all the others. */
    public static List<Trial> leftOut(Set<Integer> years) {
        return years.stream().map(year -> new Trial(others(years, year), year)).toList();
    }

    public static Set<Integer> others(Set<Integer> years, int year) {
        var others = new TreeSet<>(years);
        others.remove(year);
        return others;
    }

    /** Figures by name, as the last line of {@code deploy/bench projection} has them; tables go to {@code out}. */
    public static Map<String, Object> run(
            Map<Integer, List<Finisher>> years, List<Trial> trials, boolean published, PrintStream out) {
        var report = new Report(out);
        var models = Trainer.train(years, trials.stream().map(Trial::train).toList(), System.err);
        tell(years, trials, models, report);
        if (published) {
            Hammerling.run(years, report);
        }
        return report.figures();
    }

    /** Tells how models already learnt fare; of two trials on one year, the last counts in the averages. */
    public static void tell(
            Map<Integer, List<Finisher>> years, List<Trial> trials, List<List<String>> models, PrintStream out) {
        tell(years, trials, models, new Report(out));
    }

    private static void tell(
            Map<Integer, List<Finisher>> years, List<Trial> trials, List<List<String>> models, Report report) {
        for (var i = 0; i < trials.size(); i++) {
            var trial = trials.get(i);
            var past = new ArrayList<Finisher>();
            trial.train.forEach(year -> past.addAll(years.get(year)));
            report.trial(
                    new TreeSet<>(trial.train),
                    trial.test,
                    new YearTest(models.get(i), past).scores(years.get(trial.test)));
        }
        report.leftOut();
    }
}
