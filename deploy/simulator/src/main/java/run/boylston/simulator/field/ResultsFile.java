package run.boylston.simulator.field;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Real splits as a field: {@code year,bib,age,sex,country,5K,10K,...,Finish}, plain or gzip, cumulative seconds on the net
 * clock, empty where a mat missed. The columns after {@code country} are the race's timing points behind its start. Every
 * line is an entrant, a number for a name.
 */
public final class ResultsFile {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final RacePlan plan;
    private final Set<String> bibs = new HashSet<>();

    public ResultsFile(RacePlan plan) {
        this.plan = plan;
    }

    /**
     * @throws BrokenResultsException with the line, if a line cannot be a runner's
     * @throws IOException if the file cannot be read
     */
    public Field read(Path file) throws IOException {
        try (var in = open(file)) {
            return read(in);
        }
    }

    Field read(Reader in) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var lines = format.parse(in)) {
            requireColumns(lines.getHeaderNames());
            var runners = new ArrayList<Runner>();
            for (var line : lines) {
                runners.add(runner(line, lines.getCurrentLineNumber()));
            }
            return new Field(runners, LeadVehicles.of(runners, plan), false);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Runner runner(CSVRecord line, long lineNumber) {
        if (!line.isConsistent()) {
            throw new BrokenResultsException(lineNumber, "has " + line.size() + " columns");
        }
        var result = new ResultLine(line, lineNumber, plan);
        if (!bibs.add(result.bib())) {
            throw new BrokenResultsException(lineNumber, "repeats bib " + result.bib());
        }
        return result.runner();
    }

    private void requireColumns(List<String> header) {
        var wanted = new ArrayList<>(List.of("year", "bib", "age", "sex", "country"));
        plan.points().stream().skip(1).forEach(point -> wanted.add(point.id()));
        wanted.removeAll(header);
        if (!wanted.isEmpty()) {
            throw new BrokenResultsException(1, "has no column " + String.join(", ", wanted));
        }
    }

    private static Reader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(bytes) : bytes;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }
}
