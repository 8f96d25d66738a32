package run.boylston.pace.projection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The effort of the course that the model was learnt on: one column, metres of level road at every 100 m and the finish. */
final class EffortFile {

    private static final String BOSTON = "/projection/boston-effort.csv";
    private static final double STEP_M = 100;

    private EffortFile() {}

    static Effort boston() {
        var stream = Objects.requireNonNull(EffortFile.class.getResourceAsStream(BOSTON), BOSTON);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var levelM = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Effort(Mats.COURSE_M, STEP_M, levelM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
