package run.boylston.pace.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.results.InertCell;
import run.boylston.contracts.results.ResultTime;

/** Standings as CSV, one line an entrant. */
final class StandingsCsv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "division",
                    "place",
                    "of",
                    "bib",
                    "name",
                    "sex",
                    "age_group",
                    "status",
                    "official_time",
                    "gun_time",
                    "net_time",
                    "time_basis",
                    "visibility",
                    "results_status")
            .setRecordSeparator("\n")
            .get();

    private StandingsCsv() {}

    static String write(StandingList list) {
        var out = new StringBuilder();
        try (var csv = FORMAT.print(out)) {
            for (var standing : list.standings()) {
                csv.printRecord(cells(standing, list.resultsStatus().name().toLowerCase(Locale.ROOT)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Object[] cells(Standing standing, String resultsStatus) {
        var gun = ResultTime.gun(standing.gunMs());
        var net = ResultTime.net(standing.netMs());
        return new Object[] {
            standing.division(),
            standing.place(),
            standing.of(),
            InertCell.of(standing.person().bib()),
            InertCell.of(standing.person().name()),
            standing.person().sex(),
            standing.person().ageGroup(),
            StatusWord.of(standing.status()),
            standing.officialTime() == OfficialTime.GUN ? gun : net,
            gun,
            net,
            standing.officialTime(),
            standing.person().visibility(),
            resultsStatus
        };
    }
}
