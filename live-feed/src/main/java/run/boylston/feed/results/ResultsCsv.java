package run.boylston.feed.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.results.InertCell;
import run.boylston.feed.results.Result.ResultSplit;

/** Results as CSV, with the columns of the organiser's file and what else is published. */
final class ResultsCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private enum Column {
        DIVISION(Result::division),
        WAVE(Result::wave),
        PLACE_DIVISION(Result::placeDivision),
        PLACE_SEX(Result::placeSex),
        PLACE_AGE_GROUP(Result::placeAgeGroup),
        BIB(result -> InertCell.of(result.bib())),
        NAME(result -> InertCell.of(result.name())),
        SEX(Result::sex),
        AGE_GROUP(Result::ageGroup),
        COUNTRY(Result::country),
        STATE(result -> InertCell.of(result.state())),
        HOMETOWN(result -> InertCell.of(result.hometown())),
        CLUB(result -> InertCell.of(result.club())),
        CHARITY(result -> InertCell.of(result.charity())),
        STATUS(result -> Json.mapper().convertValue(result.status(), String.class)),
        OFFICIAL_TIME(Result::official),
        GUN_TIME(Result::gun),
        NET_TIME(Result::net),
        TIME_BASIS(Result::officialTime);

        private final Function<Result, Object> cell;

        Column(Function<Result, Object> cell) {
            this.cell = cell;
        }

        private String heading() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final CSVPrinter printer;
    private final List<String> points;
    private final String resultsStatus;

    ResultsCsv(Contest contest, ResultsStatus status) {
        points = contest.points();
        resultsStatus = status.name().toLowerCase(Locale.ROOT);
        try {
            printer = new CSVPrinter(out, FORMAT);
            printer.printRecord(Stream.of(
                            Arrays.stream(Column.values()).map(Column::heading),
                            points.stream(),
                            Stream.of("results_status"))
                    .flatMap(Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Result result) {
        var net = result.splits().stream().collect(Collectors.toMap(ResultSplit::point, ResultSplit::net));
        var cells = new ArrayList<Object>();
        for (var column : Column.values()) {
            cells.add(column.cell.apply(result));
        }
        points.forEach(point -> cells.add(net.get(point)));
        cells.add(resultsStatus);
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return out.toString();
    }
}
