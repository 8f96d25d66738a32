package run.boylston.pace.transit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import run.boylston.pace.problem.ProblemException;

/** The files of a GTFS feed (https://gtfs.org/documentation/schedule/reference/), read line by line. */
final class GtfsFeed implements AutoCloseable {

    /** A city's whole feed has fewer: what has more was not made by a railway. */
    private static final long MOST_LINES = 5_000_000;

    /** Of one file: nobody's stop times near one course are more. */
    private static final long MOST_BYTES = 256L << 20;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    /** One line of a file. */
    record Row(String file, CSVRecord cells) {

        /** Empty if blank or if there is no such column. */
        Optional<String> find(String column) {
            return cells.isMapped(column) && cells.isSet(column)
                    ? Optional.of(cells.get(column)).filter(cell -> !cell.isEmpty())
                    : Optional.empty();
        }

        /** @throws ProblemException with status 400 if it is blank */
        String get(String column) {
            return find(column)
                    .orElseThrow(() -> ProblemException.badRequest(
                            file + ", line " + (cells.getRecordNumber() + 1) + ": no " + column));
        }

        double number(String column) {
            try {
                return Double.parseDouble(get(column));
            } catch (NumberFormatException e) {
                throw ProblemException.badRequest(file + ", line " + (cells.getRecordNumber() + 1) + ": " + column
                        + " is no number: " + get(column));
            }
        }
    }

    private final Path kept;
    private final ZipFile zip;
    private long lines;

    private GtfsFeed(Path kept, ZipFile zip) {
        this.kept = kept;
        this.zip = zip;
    }

    /** @throws ProblemException with status 400 if it is no zip file */
    static GtfsFeed open(byte[] body) {
        try {
            var kept = Files.createTempFile("timetable", ".zip");
            try {
                Files.write(kept, body);
                return new GtfsFeed(kept, new ZipFile(kept.toFile()));
            } catch (IOException e) {
                Files.delete(kept);
                throw ProblemException.badRequest("A timetable is a zip file of GTFS: " + e.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return zip.getEntry(file) != null;
    }

    /** @throws ProblemException with status 400 if there is no such file, or it is no CSV */
    void read(String file, Consumer<Row> rows) {
        var entry = zip.getEntry(file);
        if (entry == null) {
            throw ProblemException.badRequest("The feed lacks " + file + ".");
        }
        try (var reader = new BufferedReader(new InputStreamReader(bounded(zip.getInputStream(entry)), UTF_8))) {
            skipByteOrderMark(reader);
            for (var cells : FORMAT.parse(reader)) {
                if (++lines > MOST_LINES) {
                    throw ProblemException.badRequest("The feed has more than " + MOST_LINES + " lines.");
                }
                rows.accept(new Row(file, cells));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw ProblemException.badRequest(file + " cannot be read: " + e.getMessage());
        }
    }

    /** What is small as a zip file may be large, or one cell without an end. */
    private static InputStream bounded(InputStream in) {
        return new FilterInputStream(in) {
            private long left = MOST_BYTES;

            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                return counted(read, read);
            }

            private int counted(int result, int bytes) throws IOException {
                left -= bytes;
                if (left < 0) {
                    throw new IOException("more than " + MOST_BYTES + " bytes");
                }
                return result;
            }
        };
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    @Override
    public void close() {
        try (zip) {
            Files.delete(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
