package run.boylston.pace.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.text.Text;

/** A CSV body with a header line, read so that every problem can name its line. */
public final class CsvBody {

    /** @param number of the line in the body, the header's being 1; a line broken by quotes is its last */
    public record Line(long number, CSVRecord cells) {

        /** Whether the list has that column. */
        public boolean has(String column) {
            return cells.isMapped(column);
        }

        /** The cell, stripped; empty if blank or if there is no such column. */
        public Optional<String> find(String column) {
            return cells.isMapped(column) && cells.isSet(column)
                    ? Optional.of(cells.get(column).strip()).filter(cell -> !cell.isEmpty())
                    : Optional.empty();
        }

        /** The cell, stripped; null if blank, which {@code problems} then hold. */
        public String require(String column, Problems problems) {
            return find(column).orElseGet(() -> {
                problems.line(number, column, "missing", "Needed.");
                return null;
            });
        }

        /** The cell as a finite number; NaN if it is none, which {@code problems} then hold. */
        public double number(String column, Problems problems) {
            try {
                var cell = find(column);
                var value = cell.isPresent() ? Double.parseDouble(cell.get()) : Double.NaN;
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told below, like every other cell that is no number.
            }
            problems.line(
                    number, column, "number", "Not a number: " + find(column).orElse(""));
            return Double.NaN;
        }
    }

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();

    private CsvBody() {}

    /** The lines below the header; what is no CSV, and columns that are missing or unknown, go to {@code problems}. */
    public static List<Line> read(String body, Set<String> required, Set<String> known, Problems problems) {
        var lines = new ArrayList<Line>();
        var next = 1L;
        // A byte order mark is not part of the first column's name.
        try (var parser = CSVParser.parse(body.startsWith("\uFEFF") ? body.substring(1) : body, FORMAT)) {
            checkHeader(parser, required, known, problems);
            next++;
            for (var cells : parser) {
                check(parser, cells, problems);
                lines.add(new Line(parser.getCurrentLineNumber(), cells));
                next = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            problems.line(next, null, "csv", e.getMessage());
        }
        return lines;
    }

    private static void checkHeader(CSVParser parser, Set<String> required, Set<String> known, Problems problems) {
        var missing = new TreeSet<>(required);
        missing.removeAll(parser.getHeaderMap().keySet());
        missing.forEach(column -> problems.line(1, column, "missing-column", "The header lacks it."));
        var unknown = new TreeSet<>(parser.getHeaderMap().keySet());
        unknown.removeAll(known);
        unknown.forEach(column -> problems.line(1, column, "unknown-column", "Not a column of this list."));
    }

    private static void check(CSVParser parser, CSVRecord cells, Problems problems) {
        if (!cells.isConsistent()) {
            problems.line(
                    parser.getCurrentLineNumber(),
                    null,
                    "columns",
                    cells.size() + " cells where the header has "
                            + parser.getHeaderMap().size());
        }
        if (!cells.stream().allMatch(Text::isKept)) {
            problems.line(parser.getCurrentLineNumber(), null, "text", Text.RULE + ".");
        }
    }
}
