package run.boylston.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import run.boylston.trainer.trial.Trials;

/** {@code deploy/train-projection --results DIR}: tries each year by the others, then writes what all of them teach. */
public final class TrainMain {

    private static final String RESOURCE = "pace-service/src/main/resources/projection/boston.csv";

    private TrainMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("--results")) {
            System.err.println("Usage: deploy/train-projection --results DIR");
            System.exit(2);
        }
        var years = ResultsFile.readAll(Path.of(arguments[1]));
        var whole = Trainer.wholeYears(years);
        var trials = Trials.leftOut(whole);
        var sets = new ArrayList<Set<Integer>>(List.of(whole));
        trials.forEach(trial -> sets.add(trial.train()));

        var models = Trainer.train(years, sets, System.err);
        var file = Path.of(System.getProperty("boylston.home", "."), RESOURCE);
        Files.write(file, withProvenance(models.get(0), years, whole));
        Trials.tell(years, trials, models.subList(1, models.size()), System.out);
        System.out.println("written: " + RESOURCE);
    }

    private static List<String> withProvenance(
            List<String> model, Map<Integer, List<Finisher>> years, Set<Integer> whole) {
        var counts = whole.stream()
                .map(year -> "%d (%,d)".formatted(year, years.get(year).size()))
                .collect(Collectors.joining(", "));
        var lines = new ArrayList<>(
                """
                # How the rest of a marathon goes, by how it went so far: coefficients, one column a mat, empty where it has no such term.
                # Learnt from the published splits of the Boston Marathon's finishers of %s;
                # nobody can be told from it. Written by deploy/train-projection --results DIR on %s.
                #   outcome  anybody: ln(pace to the finish / pace so far) by the splits alone; aged: the same, by age and sex as well;
                #            known: by age, sex and seed as well; next: ln(pace to the next mat / pace so far); experience: what was seen
                #   part     centre: the middle; early, late: ln(how far it strays to that side); stray: how far at each level, in units
                #            of those, counted on years left out; bound: fastest and slowest s/km so far, greatest slowing;
                #            tie: how much being late at the next mat says of the finish
                #   term     see Variables and Formula in run.boylston.pace.projection
                """
                        .formatted(counts, LocalDate.now())
                        .lines()
                        .toList());
        lines.addAll(model);
        return lines;
    }
}
