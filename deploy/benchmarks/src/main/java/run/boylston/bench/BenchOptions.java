package run.boylston.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind a bench's name: {@code --field 1000}, and nothing that the bench does not know. */
public final class BenchOptions {

    private final Map<String, Integer> values;

    private BenchOptions(Map<String, Integer> values) {
        this.values = values;
    }

    /**
     * @param known names that the bench takes, without dashes
     * @throws IllegalArgumentException in words for a person
     */
    static BenchOptions parse(List<String> arguments, Set<String> known) {
        var values = new HashMap<String, Integer>();
        for (var i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!arguments.get(i).startsWith("--") || !known.contains(name)) {
                throw new IllegalArgumentException("There is no option " + arguments.get(i) + ".");
            }
            if (i + 1 == arguments.size() || !arguments.get(i + 1).matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException("--" + name + " needs a whole number from 1.");
            }
            values.put(name, Integer.valueOf(arguments.get(i + 1)));
        }
        return new BenchOptions(values);
    }

    public int get(String name, int otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
