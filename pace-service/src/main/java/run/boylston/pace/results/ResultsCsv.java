package run.boylston.pace.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.results.InertCell;
import run.boylston.contracts.results.ResultTime;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.results.Result.ResultSplit;

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
    private final String resultsStatus;

    ResultsCsv(Appendable out, RaceDefinition race, Contest contest) {
        points = contest.points();
        resultsStatus = race.settled().name().toLowerCase(Locale.ROOT);
        try {
            printer = new CSVPrinter(out, FORMAT);
            printer.printRecord(
                    Stream.of(BEFORE_POINTS, points, List.of("results_status")).flatMap(List::stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Result result) {
        var gun = ResultTime.gun(result.gunMs());
        var net = ResultTime.net(result.netMs());
        var cells = new ArrayList<Object>();
        cells.add(result.division());
        cells.add(result.wave());
        cells.add(result.placeDivision());
        cells.add(result.placeSex());
        cells.add(result.placeAgeGroup());
        cells.add(InertCell.of(result.person().bib()));
        cells.add(InertCell.of(result.person().name()));
        cells.add(result.person().sex());
        cells.add(result.person().age());
        cells.add(StatusWord.of(result.status()));
        cells.add(result.officialTime() == OfficialTime.GUN ? gun : net);
        cells.add(gun);
        cells.add(net);
        cells.add(result.officialTime());
        var netMs = result.splits().stream().collect(Collectors.toMap(ResultSplit::point, ResultSplit::netMs));
        points.forEach(point -> cells.add(ResultTime.net(netMs.get(point))));
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
}
