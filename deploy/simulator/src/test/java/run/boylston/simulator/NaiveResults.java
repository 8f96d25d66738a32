package run.boylston.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.simulator.field.Runner;

/** {@code results.csv} of a start list, by the naive scorer; places and the like left out. */
public final class NaiveResults {

    private NaiveResults() {}

    public static String csv(NaiveScorer scorer, String startList) {
        var points = Races.BOSTON.race().contests().get(0).points();
        var text = new StringBuilder(
                "division,bib,status,official_time,gun_time,net_time,time_basis," + String.join(",", points) + "\n");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var lines = format.parse(new StringReader(startList))) {
            lines.forEach(
                    line -> text.append(String.join(",", line(scorer, line))).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(NaiveScorer scorer, CSVRecord entrant) {
        int gunMs = Races.BOSTON.getGunMs(entrant.get("wave"));
        var seen = scorer.seenMs(entrant.get("chip"), gunMs);
        int startMs = seen[0] == Runner.NEVER ? gunMs : seen[0];
        int finishMs = seen[seen.length - 1];
        boolean finished = finishMs != Runner.NEVER;
        var gun = finished ? seconds(Math.floor((finishMs - gunMs) / 100.0) / 10) : "";
        var net = finished ? seconds((finishMs - startMs) / 1000.0) : "";
        var basis = basis(entrant.get("division"));
        var line = new ArrayList<>(List.of(
                entrant.get("division"),
                entrant.get("bib"),
                status(seen, finished),
                basis == OfficialTime.GUN ? gun : net,
                gun,
                net,
                basis.name()));
        for (int ms : seen) {
            line.add(ms == Runner.NEVER ? "" : seconds((ms - startMs) / 1000.0));
        }
        return line;
    }

    private static String status(int[] seen, boolean finished) {
        for (int ms : seen) {
            if (ms != Runner.NEVER) {
                return finished ? "Finished" : "Active";
            }
        }
        return "Inactive";
    }

    private static OfficialTime basis(String division) {
        return Races.BOSTON.race().divisions().stream()
                .filter(candidate -> candidate.id().equals(division))
                .findFirst()
                .orElseThrow()
                .officialTime();
    }

    private static String seconds(double exact) {
        long whole = (long) Math.ceil(exact);
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
