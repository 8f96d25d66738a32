package run.boylston.e2e.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.e2e.oracle.RecordingProxy.Taken;

/**
 * All that decides a race's results, as it was given to the services.
 *
 * @param race what was put to {@code /manage/races/{race}}
 * @param startList a row an entrant, by the start list's own header
 * @param reads each read once, however often it was posted
 */
public record Posted(JsonNode race, List<Map<String, String>> startList, Set<MatRead> reads) {

    /** One chip over one mat at one moment. */
    public record MatRead(String mat, String chip, Instant time) {}

    /** What these requests say of the race. */
    public static Posted of(String race, Collection<Taken> requests) {
        var reads = new HashSet<MatRead>();
        requests.stream()
                .filter(request -> request.path().endsWith("/reads"))
                .forEach(request -> addReads(request.body(), reads));
        return of(
                last(requests, "/manage/races/" + race),
                last(requests, "/manage/races/" + race + "/start-list"),
                reads);
    }

    public static Posted of(String raceJson, String startListCsv, Set<MatRead> reads) {
        return new Posted(json(raceJson), Csv.rows(startListCsv), reads);
    }

    private static String last(Collection<Taken> requests, String path) {
        return requests.stream()
                .filter(request ->
                        request.method().equals("PUT") && request.path().equals(path))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("Nothing was put to " + path))
                .body();
    }

    /** A JSON array, or JSON lines: either is a row of JSON values to a parser that reads on. */
    private static void addReads(String body, Set<MatRead> reads) {
        try (var values = Json.mapper().readerFor(JsonNode.class).<JsonNode>readValues(body)) {
            while (values.hasNext()) {
                var value = values.next();
                reads.add(new MatRead(
                        value.get("mat").asText(),
                        value.get("chip").asText(),
                        OffsetDateTime.parse(value.get("time").asText()).toInstant()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
