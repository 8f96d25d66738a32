package run.boylston.simulator.load;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import run.boylston.simulator.field.Entrant;
import run.boylston.simulator.field.Field;

/** A field's start list, as pace-service takes it. */
final class StartListCsv {

    private static final String[] HEADER = {
        "bib",
        "name",
        "kind",
        "contest",
        "division",
        "wave",
        "sex",
        "age",
        "country",
        "chip",
        "tracker",
        "tracker_owner",
        "visibility",
        "note",
        "targets",
        "simulated"
    };
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(HEADER)
            .setRecordSeparator('\n')
            .get();

    private StartListCsv() {}

    /** UTF-8; everybody is public. */
    static byte[] of(Field field, String contest) {
        var text = new StringWriter();
        try (var lines = FORMAT.print(text)) {
            for (var entrant : (Iterable<Entrant>) field.entrants()::iterator) {
                lines.printRecord(line(entrant, contest));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object[] line(Entrant entrant, String contest) {
        return new Object[] {
            entrant.bib(),
            entrant.name(),
            entrant.kind().name().toLowerCase(Locale.ROOT),
            contest,
            entrant.division(),
            entrant.wave(),
            entrant.sex(),
            entrant.age(),
            entrant.country(),
            entrant.chip(),
            entrant.tracker(),
            entrant.trackerOwner(),
            "public",
            entrant.note(),
            String.join(" ", entrant.targets()),
            entrant.simulated()
        };
    }
}
