package run.boylston.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a bench's name: {@code --field 1000}, and nothing that the bench does not know. */
public final class BenchOptions {

    private final Map<String, String> values;

    private BenchOptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param numbers names of whole numbers that the bench takes, without dashes
     * @param texts names of anything else that it takes
     * @throws IllegalArgumentException in words for a person
     */
    static BenchOptions parse(List<String> arguments, Set<String> numbers, Set<String> texts) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!arguments.get(i).startsWith("--") || !(numbers.contains(name) || texts.contains(name))) {
                throw new IllegalArgumentException("There is no option " + arguments.get(i) + ".");
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--" + name + " needs a value.");
            }
            if (numbers.contains(name) && !arguments.get(i + 1).matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException("--" + name + " needs a whole number from 1.");
            }
            values.put(name, arguments.get(i + 1));
        }
        return new BenchOptions(values);
    }

    public int get(String name, int otherwise) {
        return values.containsKey(name) ? Integer.parseInt(values.get(name)) : otherwise;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
