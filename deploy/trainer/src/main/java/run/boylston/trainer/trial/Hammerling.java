package run.boylston.trainer.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import run.boylston.trainer.Finisher;
import run.boylston.trainer.Trainer;

/**
 * Who was cut off in 2013, as a design: of the runners slower than four hours in 2011 and 2013 a random quarter is cut off at a
 * mat, and their finish told from the others (Hammerling et al. 2014).
 */
final class Hammerling {

    private static final Set<Integer> YEARS = Set.of(2011, 2013);
    private static final double FOUR_HOURS_S = 14_400;
    private static final int ONE_IN = 4;
    private static final long SEED = 2014;

    private Hammerling() {}

    static void run(Map<Integer, List<Finisher>> years, Report report) {
        if (!years.keySet().containsAll(YEARS)) {
            return;
        }
        var random = new Random(SEED);
        var cutOff = new ArrayList<Finisher>();
        var others = new TreeMap<Integer, List<Finisher>>();
        slow(years).forEach(finisher -> {
            if (random.nextInt(ONE_IN) == 0) {
                cutOff.add(finisher);
            } else {
                others.computeIfAbsent(finisher.year(), year -> new ArrayList<>())
                        .add(finisher);
            }
        });
        var model = Trainer.train(others, List.of(YEARS), System.err).get(0);
        var past = others.values().stream().flatMap(List::stream).toList();
        report.hammerling(new YearTest(model, past).scores(cutOff));
    }

    private static Stream<Finisher> slow(Map<Integer, List<Finisher>> years) {
        return YEARS.stream()
                .sorted()
                .flatMap(year -> years.get(year).stream())
                .filter(finisher -> finisher.finishS() > FOUR_HOURS_S);
    }
}
