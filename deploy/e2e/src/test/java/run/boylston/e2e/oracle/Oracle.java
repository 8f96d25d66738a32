package run.boylston.e2e.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Computes a race's results anew, the slow and obvious way, from what was posted: a judge who shares no line of code with
 * what is judged.
 */
public final class Oracle {

    private Oracle() {}

    /**
     * Each cell of the results that is not as it must be, each line missing or too many or out of order, each column that
     * is not where it must be; empty if all is right.
     */
    public static List<String> differences(Posted posted, String resultsCsv) {
        var actual = Csv.rows(resultsCsv);
        var expected = results(posted);
        var differences = new ArrayList<String>();
        compareColumns(expected, actual, differences);
        compareRows(byBib(expected), byBib(actual), differences);
        compareOrder(actual, differences);
        return differences;
    }

    private static void compareColumns(
            List<Map<String, String>> expected, List<Map<String, String>> actual, List<String> differences) {
        var wanted = List.copyOf(expected.get(0).keySet());
        var found = List.copyOf(actual.get(0).keySet());
        if (!wanted.equals(found)) {
            differences.add("columns: %s and not %s".formatted(wanted, found));
        }
    }

    private static void compareRows(
            Map<String, Map<String, String>> expected,
            Map<String, Map<String, String>> actual,
            List<String> differences) {
        expected.keySet().stream()
                .filter(bib -> !actual.containsKey(bib))
                .forEach(bib -> differences.add(bib + " is missing"));
        actual.keySet().stream()
                .filter(bib -> !expected.containsKey(bib))
                .forEach(bib -> differences.add(bib + " is nobody's bib"));
        expected.forEach((bib, row) -> row.forEach((column, value) -> {
            var found = actual.getOrDefault(bib, row).get(column);
            if (!value.equals(found)) {
                differences.add("%s %s: %s and not %s".formatted(bib, column, value, found));
            }
        }));
    }

    /** Divisions one after the other, in each by place, those without a place last. */
    private static void compareOrder(List<Map<String, String>> actual, List<String> differences) {
        var closed = new HashSet<String>();
        for (var i = 1; i < actual.size(); i++) {
            var before = actual.get(i - 1);
            var row = actual.get(i);
            if (row.get("division").equals(before.get("division"))) {
                if (placeOrLast(row) < placeOrLast(before)) {
                    differences.add(row.get("bib") + " stands after a later place");
                }
            } else if (!closed.add(before.get("division")) || closed.contains(row.get("division"))) {
                differences.add(row.get("bib") + " stands apart from its division");
            }
        }
    }

    private static long placeOrLast(Map<String, String> row) {
        var place = row.get("place_division");
        return place.isEmpty() ? Long.MAX_VALUE : Long.parseLong(place);
    }

    private static Map<String, Map<String, String>> byBib(List<Map<String, String>> rows) {
        var byBib = new LinkedHashMap<String, Map<String, String>>();
        rows.forEach(row -> byBib.put(row.get("bib"), row));
        return byBib;
    }

    /** A row an entrant, by the header of results.csv. */
    static List<Map<String, String>> results(Posted posted) {
        var runs = posted.startList().stream()
                .filter(entrant -> entrant.get("kind").equals("runner"))
                .map(entrant -> OracleRun.of(posted, entrant))
                .toList();
        return runs.stream().map(run -> row(posted.race(), run, runs)).toList();
    }

    private static Map<String, String> row(JsonNode race, OracleRun run, List<OracleRun> all) {
        var row = new LinkedHashMap<String, String>();
        row.put("division", run.divisionId());
        row.put("wave", run.waveId());
        row.put("place_division", place(run, all, other -> true));
        row.put("place_sex", run.sex().isEmpty() ? "" : place(run, all, run::isOfSameSex));
        row.put("place_age_group", run.ageGroup().isEmpty() ? "" : place(run, all, run::isOfSameSexAndAge));
        row.put("bib", run.bib());
        row.put("name", run.entrant().get("name"));
        row.put("sex", run.sex());
        row.put("age", run.entrant().get("age"));
        row.put("status", run.status());
        row.put("official_time", run.isByGun() ? run.gunTime() : run.netTime());
        row.put("gun_time", run.gunTime());
        row.put("net_time", run.netTime());
        row.put("time_basis", run.isByGun() ? "GUN" : "NET");
        run.pointIds().forEach(point -> row.put(point, run.netTimeAt(point)));
        row.put("results_status", "live");
        return row;
    }

    /** One more than those of the division who are strictly before; empty for who has not finished or is not placed. */
    private static String place(OracleRun run, List<OracleRun> all, Predicate<OracleRun> comparable) {
        if (!run.isPlaced()) {
            return "";
        }
        var before = all.stream()
                .filter(OracleRun::isPlaced)
                .filter(other -> other.divisionId().equals(run.divisionId()))
                .filter(comparable)
                .filter(other -> other.officialMs() < run.officialMs())
                .count();
        return Long.toString(before + 1);
    }
}
