package run.boylston.simulator.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceKey.Purpose;
import run.boylston.simulator.ServiceAddresses;

/** An organiser at pace-service's door. Calls that change nothing twice are made again while the service is away. */
public final class RaceManager {

    /** How far pace-service has scored what Kafka has. */
    public record Watermark(Mark reads, Mark fixes) {

        /** @param taken by Kafka; {@code scored} of these */
        public record Mark(long taken, long scored) {}

        public boolean isCaughtUp() {
            return reads.scored() >= reads.taken() && fixes.scored() >= fixes.taken();
        }

        /** Of both together: grows while anything is scored. */
        public long scored() {
            return reads.scored() + fixes.scored();
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TRIES = 240;
    private static final long PAUSE_MS = 500;

    private final HttpClient http;
    private final URI pace;
    private final String organiserKey;
    private final String race;

    public RaceManager(HttpClient http, ServiceAddresses addresses, String race) {
        this.http = http;
        pace = addresses.pace();
        organiserKey = addresses.organiserKey();
        this.race = race;
    }

    /** @param what is put, after the race's address: {@code /course?contest=marathon}, or nothing for the race itself */
    void put(String what, String contentType, byte[] body) throws InterruptedException {
        send(HttpRequest.newBuilder(manage(what))
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofByteArray(body)));
    }

    /** Race time is {@code raceMs} now, and goes on at {@code rate} race seconds a second. */
    public void setClock(String state, long raceMs, double rate) throws InterruptedException {
        var clock = Map.of("state", state, "raceMs", raceMs, "rate", rate, "replay", true);
        put("/clock", "application/json", Json.write(clock));
    }

    /** A new device's key, {@code <id>.<secret>}. */
    public String createKey(String device, Purpose purpose) throws InterruptedException {
        var body = Json.write(Map.of("device", device, "purpose", purpose.name()));
        var answer = send(HttpRequest.newBuilder(manage("/keys"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
        return read(answer, JsonNode.class).path("key").asText();
    }

    public Watermark getWatermark() throws InterruptedException {
        return read(send(HttpRequest.newBuilder(manage("/watermark"))), Watermark.class);
    }

    /** UTF-8 CSV. */
    public byte[] getResults() throws InterruptedException {
        return send(HttpRequest.newBuilder(manage("/results.csv"))).body();
    }

    /** Prometheus text. */
    public byte[] getMetrics() throws InterruptedException {
        return send(HttpRequest.newBuilder(pace.resolve("/q/metrics"))).body();
    }

    private URI manage(String what) {
        return pace.resolve("/manage/races/" + race + what);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws InterruptedException {
        var sent = request.header("Authorization", "Bearer " + organiserKey)
                .timeout(TIMEOUT)
                .build();
        for (int tries = 1; ; tries++) {
            try {
                var answer = http.send(sent, BodyHandlers.ofByteArray());
                if (answer.statusCode() / 100 == 2) {
                    return answer;
                }
                if (answer.statusCode() != 503 || tries == TRIES) {
                    throw ServiceException.refused(sent, answer);
                }
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw ServiceException.unreachable(sent, e);
                }
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
        try {
            return Json.read(answer.body(), type);
        } catch (IOException e) {
            throw ServiceException.unreadable(answer, e);
        }
    }
}
