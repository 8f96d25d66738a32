package run.boylston.pace.results;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.race.RaceDefinition;

/** Writes a contest's results as CSV: one line an entrant, one column a timing point, in net time. */
final class ResultsCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private static final List<String> BEFORE_POINTS = List.of(
            "division",
            "wave",
            "place_division",
            "place_sex",
            "place_age_group",
            "bib",
            "name",
            "sex",
            "age",
            "status",
            "official_time",
            "gun_time",
            "net_time",
            "time_basis");

    private final CSVPrinter printer;
    private final List<String> points;
    private final Map<String, OfficialTime> clocks;
    private final String resultsStatus;

    ResultsCsv(Appendable out, RaceDefinition race, Contest contest) {
        points = contest.points();
        clocks = race.divisions().stream().collect(Collectors.toMap(Division::id, Division::officialTime));
        resultsStatus = word(race.resultsStatus() == null ? ResultsStatus.LIVE : race.resultsStatus());
        try {
            printer = new CSVPrinter(out, FORMAT);
            printer.printRecord(
                    Stream.of(BEFORE_POINTS, points, List.of("results_status")).flatMap(List::stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(ResultRow row) {
        var clock = clocks.get(row.division());
        var gun = ResultTime.gun(row.gunMs());
        var net = ResultTime.net(row.netMs());
        var cells = new ArrayList<Object>();
        cells.add(row.division());
        cells.add(row.wave());
        cells.add(row.placeDivision());
        cells.add(row.placeSex());
        cells.add(row.placeAgeGroup());
        cells.add(inert(row.bib()));
        cells.add(inert(row.name()));
        cells.add(row.sex());
        cells.add(row.age());
        cells.add(((TextNode) Json.mapper().valueToTree(row.status())).textValue());
        cells.add(clock == OfficialTime.GUN ? gun : net);
        cells.add(gun);
        cells.add(net);
        cells.add(clock);
        points.forEach(point -> cells.add(ResultTime.net(row.netSplitsMs().get(point))));
        cells.add(resultsStatus);
        print(cells);
    }

    private void print(List<Object> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet must not take what a stranger wrote on an entry form for a formula. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String word(ResultsStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
