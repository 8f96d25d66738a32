package run.boylston.e2e.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

    /** Each cell of the results that is not as it must be, and each line missing or too many; empty if all is right. */
    public static List<String> differences(Posted posted, String resultsCsv) {
        var expected = byBib(results(posted));
        var actual = byBib(Csv.rows(resultsCsv));
        var differences = new ArrayList<String>();
        expected.keySet().stream()
                .filter(bib -> !actual.containsKey(bib))
                .forEach(bib -> differences.add(bib + " is missing"));
        actual.keySet().stream()
                .filter(bib -> !expected.containsKey(bib))
                .forEach(bib -> differences.add(bib + " is nobody's bib"));
        expected.forEach((bib, row) -> row.forEach((column, value) -> {
            if (actual.containsKey(bib) && !value.equals(actual.get(bib).get(column))) {
                differences.add("%s %s: %s and not %s"
                        .formatted(bib, column, value, actual.get(bib).get(column)));
            }
        }));
        return differences;
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
        row.put("place_sex", place(run, all, other -> other.sex().equals(run.sex())));
        row.put(
                "place_age_group",
                place(
                        run,
                        all,
                        other -> other.sex().equals(run.sex())
                                && other.ageGroup().equals(run.ageGroup())));
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
