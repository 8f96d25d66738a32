package run.boylston.bench.chaos;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that persons do about the race.
 *
 * @param key the crew's own word for it: however often it is sent, it is entered once
 * @param body of {@code POST /manage/races/{race}/corrections}, or of a reversal
 * @param takesBack the key of an earlier correction that this reverses; null if it is one itself
 */
record CrewCorrection(String key, Map<String, Object> body, String takesBack) {

    /** Whom it names; of the race itself nobody. */
    List<String> bibs() {
        return Stream.of("bib", "otherBib")
                .map(body::get)
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }
}
