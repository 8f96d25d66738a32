package run.boylston.pace.transit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import run.boylston.contracts.race.TransitEntry.Station;
import run.boylston.pace.csv.CsvBody;
import run.boylston.pace.problem.Problems;

/** Stations as an organiser writes them down by hand. */
final class StationCsv {

    private static final Set<String> NEEDED = Set.of("name", "line", "lat", "lon");
    private static final Set<String> KNOWN = Set.of("id", "name", "line", "lat", "lon", "closed");
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    private StationCsv() {}

    static List<Station> read(String body, Problems problems) {
        var ids = new HashSet<String>();
        return CsvBody.read(body, NEEDED, KNOWN, problems).stream()
                .map(line -> station(line, ids, problems))
                .toList();
    }

    private static Station station(CsvBody.Line line, Set<String> ids, Problems problems) {
        var name = line.require("name", problems);
        var at = line.require("line", problems);
        var id = line.find("id").orElse(name + ", " + at);
        if (name != null && at != null && !ids.add(id)) {
            problems.line(line.number(), "id", "duplicate", "Two stations are one: " + id);
        }
        return new Station(
                id,
                name,
                at,
                degrees(line, "lat", 90, problems),
                degrees(line, "lon", 180, problems),
                isClosed(line, problems));
    }

    private static double degrees(CsvBody.Line line, String column, double most, Problems problems) {
        var value = line.number(column, problems);
        if (Math.abs(value) > most) {
            problems.line(line.number(), column, "coordinates", "Degrees, at most " + (int) most + ".");
        }
        return value;
    }

    private static boolean isClosed(CsvBody.Line line, Problems problems) {
        var word = line.find("closed").orElse("no").toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            problems.line(line.number(), "closed", "word", "yes or no, not " + word);
        }
        return YES.contains(word);
    }
}
