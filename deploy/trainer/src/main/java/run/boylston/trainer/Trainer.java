package run.boylston.trainer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import run.boylston.pace.projection.Mats;

/** Learns whole models, each from its own set of years, sharing what they have in common. The same years give the same model. */
public final class Trainer {

    /** Cut short after five hours: its finishers are the faster ones, and teach haste. */
    private static final Set<Integer> CUT_SHORT = Set.of(2013);

    private Trainer() {}

    /** The years whose whole field could finish. */
    public static Set<Integer> wholeYears(Map<Integer, List<Finisher>> years) {
        var whole = new TreeSet<>(years.keySet());
        whole.removeAll(CUT_SHORT);
        return whole;
    }

    /**
     * @param years finishers by year
     * @param sets of years to learn from; a model for each
     * @param progress a line for each mat done
     * @return the lines of a model file each, without its provenance
     */
    public static List<List<String>> train(
            Map<Integer, List<Finisher>> years, List<Set<Integer>> sets, PrintStream progress) {
        var sheets = sets.stream().map(set -> new ArrayList<Sheet>()).toList();
        var needed = years.entrySet().stream()
                .filter(year -> sets.stream().anyMatch(set -> set.contains(year.getKey())))
                .flatMap(year -> year.getValue().stream())
                .toList();
        for (var mat = 0; mat < Mats.COUNT; mat++) {
            var began = System.nanoTime();
            var trainer = new MatTrainer(new Design(mat, needed));
            for (var i = 0; i < sets.size(); i++) {
                sheets.get(i).add(trainer.train(sets.get(i)));
            }
            progress.printf(
                    "learnt %s in %d s%n", ResultsFile.mats().get(mat), (System.nanoTime() - began) / 1_000_000_000);
        }
        return sheets.stream().map(ModelLines::of).toList();
    }
}
