package run.boylston.pace.race;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import run.boylston.pace.problem.Problems;

/** Rules that any part of a JSON body must keep, and the pointers by which problems name their place in it. */
record JsonChecks(Problems problems) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

    interface Check<T> {
        void check(String at, T item);
    }

    void required(String at, Object value) {
        if (value == null || value.toString().isBlank()) {
            problems.at(at, "missing", "Needed.");
        }
    }

    /** A null in a list is told of, and passed over. */
    <T> void each(String at, List<T> items, Check<T> check) {
        for (var index = 0; index < orNone(items).size(); index++) {
            var where = at + "/" + index;
            if (items.get(index) == null) {
                required(where, null);
            } else {
                check.check(where, items.get(index));
            }
        }
    }

    /** At least one, each with an id of its own. */
    <T> void ids(String at, List<T> items, Function<T, String> idOf) {
        if (orNone(items).isEmpty()) {
            problems.at(at, "missing", "At least one is needed.");
        }
        var seen = new HashSet<String>();
        each(at, items, (where, item) -> {
            var id = idOf.apply(item);
            if (id == null || !id.matches(ID)) {
                problems.at(where + "/id", "id", "An id has letters, digits, dots, hyphens: " + id);
            } else if (!seen.add(id)) {
                problems.at(where + "/id", "duplicate", "The id is used twice: " + id);
            }
        });
    }

    static <T> List<T> orNone(List<T> items) {
        return items == null ? List.of() : items;
    }
}
