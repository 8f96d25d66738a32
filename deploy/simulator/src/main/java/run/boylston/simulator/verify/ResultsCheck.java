package run.boylston.simulator.verify;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.simulator.reads.Truth;
import run.boylston.simulator.reads.Truth.Expected;

/**
 * Compares {@code results.csv} with what truly happened: every split, the three times and the status of every runner.
 * Times are compared as they are shown, to the second. Used once.
 */
public final class ResultsCheck {

    private static final int MOST_EXAMPLES = 10;

    private final List<TimingPoint> points;
    private final Map<String, OfficialTime> clocks = new HashMap<>();
    private final Set<String> vehicles;
    private final Truth truth;
    private final Set<String> seen = new HashSet<>();
    private final List<String> examples = new ArrayList<>();
    private int starters;
    private int finishers;
    private long splits;
    private long lost;
    private long mismatches;

    /**
     * @param points of the contest, in course order
     * @param divisions of the race, for their clocks
     * @param vehicles bibs that may have a line and have no times
     */
    public ResultsCheck(List<TimingPoint> points, List<Division> divisions, Set<String> vehicles, Truth truth) {
        this.points = points;
        divisions.forEach(division -> clocks.put(division.id(), division.officialTime()));
        this.vehicles = vehicles;
        this.truth = truth;
    }

    /** @throws IOException if the text cannot be read as CSV */
    public Comparison compare(Reader resultsCsv) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var lines = format.parse(resultsCsv)) {
            lines.forEach(this::compare);
        }
        truth.all().forEach(this::compareAbsent);
        return new Comparison(seen.size(), starters, finishers, splits, lost, mismatches, examples);
    }

    private void compare(CSVRecord line) {
        var bib = line.get("bib");
        if (vehicles.contains(bib)) {
            return;
        }
        if (!seen.add(bib)) {
            mismatch(bib, "line", "one", "another");
            return;
        }
        var expected = truth.find(bib);
        expected.ifPresentOrElse(found -> compare(bib, line, found), () -> mismatch(bib, "line", "none", "one"));
    }

    private void compare(String bib, CSVRecord line, Expected expected) {
        int before = (int) splits;
        for (int point = 0; point < points.size(); point++) {
            compareSplit(bib, line.get(points.get(point).id()), expected, point);
        }
        starters += splits > before ? 1 : 0;
        finishers += line.get("status").equals("Finished") ? 1 : 0;
        same(bib, "status", status(expected), line.get("status"));
        compareTimes(bib, line, expected);
    }

    private void compareSplit(String bib, String actual, Expected expected, int point) {
        splits += actual.isEmpty() ? 0 : 1;
        var wanted = expected.has(point) ? ResultTime.net(expected.netMs(point)) : "";
        if (actual.isEmpty() && !wanted.isEmpty()) {
            lost++;
            example(bib, points.get(point).id(), wanted, "nothing");
        } else {
            same(bib, points.get(point).id(), wanted, actual);
        }
    }

    private void compareTimes(String bib, CSVRecord line, Expected expected) {
        int finish = points.size() - 1;
        var net = expected.finished() ? ResultTime.net(expected.netMs(finish)) : "";
        var gun = expected.finished() ? ResultTime.gun(expected.sinceGunMs(finish)) : "";
        var official = clocks.get(line.get("division")) == OfficialTime.GUN ? gun : net;
        same(bib, "net_time", net, line.get("net_time"));
        same(bib, "gun_time", gun, line.get("gun_time"));
        same(bib, "official_time", official, line.get("official_time"));
    }

    private void compareAbsent(String bib, Expected expected) {
        if (!seen.contains(bib)) {
            mismatch(bib, "line", "one", "none");
            for (int point = 0; point < points.size(); point++) {
                lost += expected.has(point) ? 1 : 0;
            }
        }
    }

    private static String status(Expected expected) {
        return expected.finished() ? "Finished" : expected.started() ? "Active" : "Inactive";
    }

    private void same(String bib, String column, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            mismatch(bib, column, wanted, actual);
        }
    }

    private void mismatch(String bib, String column, String wanted, String actual) {
        mismatches++;
        example(bib, column, wanted, actual);
    }

    private void example(String bib, String column, String wanted, String actual) {
        if (examples.size() < MOST_EXAMPLES) {
            examples.add("bib %s, %s: %s expected, %s found".formatted(bib, column, wanted, actual));
        }
    }
}
