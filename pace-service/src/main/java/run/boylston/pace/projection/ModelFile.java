package run.boylston.pace.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import run.boylston.pace.projection.ProjectionModel.AtMat;
import run.boylston.pace.projection.ProjectionModel.Experience;

/**
 * Reads a model: lines {@code outcome,part,term} and one number a mat, empty where the mat has no such term; {@code #} lines
 * say what was counted and how.
 */
final class ModelFile {

    private static final int MATS = Mats.COUNT;
    private static final int FIRST_MAT = 3;

    /** One part of one outcome at one mat: its terms, and their numbers. */
    private record Part(List<String> terms, List<Double> numbers) {

        Formula formula() {
            return new Formula(terms, values());
        }

        double[] values() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private final Map<String, Part> parts = new HashMap<>();

    private ModelFile() {}

    static List<AtMat> read(Stream<String> lines) {
        var file = new ModelFile();
        lines.filter(line -> !line.startsWith("#")).skip(1).forEach(file::line);
        return file.mats();
    }

    private void line(String line) {
        var cells = line.split(",", -1);
        for (var mat = 0; mat < MATS; mat++) {
            if (!cells[FIRST_MAT + mat].isEmpty()) {
                var part = parts.computeIfAbsent(
                        key(cells[0], cells[1], mat), key -> new Part(new ArrayList<>(), new ArrayList<>()));
                part.terms.add(cells[2]);
                part.numbers.add(Double.valueOf(cells[FIRST_MAT + mat]));
            }
        }
    }

    private List<AtMat> mats() {
        var mats = new ArrayList<AtMat>();
        for (var mat = 0; mat < MATS; mat++) {
            var seen = part("experience", "bound", mat).values();
            mats.add(new AtMat(
                    outcome("anybody", mat),
                    outcome("aged", mat),
                    outcome("known", mat),
                    outcome("next", mat),
                    part("next", "tie", mat).values()[0],
                    new Experience(seen[0], seen[1], seen[2])));
        }
        return mats;
    }

    private Outcome outcome(String outcome, int mat) {
        return new Outcome(
                part(outcome, "centre", mat).formula(),
                part(outcome, "early", mat).formula(),
                part(outcome, "late", mat).formula(),
                part(outcome, "stray", mat).values());
    }

    private Part part(String outcome, String part, int mat) {
        return Objects.requireNonNull(parts.get(key(outcome, part, mat)), () -> outcome + " " + part + " " + mat);
    }

    private static String key(String outcome, String part, int mat) {
        return outcome + "/" + part + "/" + mat;
    }
}
