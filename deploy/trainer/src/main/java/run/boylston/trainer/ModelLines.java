package run.boylston.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines of a model file: one a term, one column a mat. */
final class ModelLines {

    private ModelLines() {}

    static List<String> of(List<Sheet> mats) {
        var lines = new ArrayList<String>();
        lines.add("outcome,part,term," + String.join(",", ResultsFile.mats()));
        terms(mats)
                .forEach((part, terms) -> terms.forEach(term -> lines.add(mats.stream()
                        .map(mat -> cell(mat.parts().get(part).get(term)))
                        .collect(Collectors.joining(",", part + "," + term + ",", "")))));
        return lines;
    }

    /** Later mats have more terms, and the earlier ones' in the same order. */
    private static Map<String, Set<String>> terms(List<Sheet> mats) {
        var terms = new LinkedHashMap<String, Set<String>>();
        for (var mat = mats.size() - 1; mat >= 0; mat--) {
            mats.get(mat).parts().forEach((part, byTerm) -> terms.computeIfAbsent(part, key -> new LinkedHashSet<>())
                    .addAll(byTerm.keySet()));
        }
        return terms;
    }

    private static String cell(Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.5g", number).replaceFirst("0+$", "");
    }
}
