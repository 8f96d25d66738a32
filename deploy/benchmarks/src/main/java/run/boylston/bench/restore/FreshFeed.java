package run.boylston.bench.restore;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import run.boylston.bench.race.FullRace;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.Field;
import run.boylston.local.Stack;
import run.boylston.local.SupervisedProcess;
import run.boylston.simulator.race.RaceFiles;

/** live-feed killed with -9 and started again: how soon it says that it is ready, and how soon it has everybody. */
final class FreshFeed {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long POLL_MS = 10;
    private static final String RESTORED = "boylston_board_restore_seconds";

    /**
     * @param restoreS from the service's first look at Kafka until every board is what its topics say, by its own metric
     * @param startToReadyS from the process' start
     * @param startToFieldS until the first field in bytes was here, whole
     */
    record Times(double restoreS, double startToReadyS, double startToFieldS) {

        Times worse(Times other) {
            return new Times(
                    Math.max(restoreS, other.restoreS),
                    Math.max(startToReadyS, other.startToReadyS),
                    Math.max(startToFieldS, other.startToFieldS));
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SupervisedProcess feed;
    private final URI live;
    private final FullRace race;

    FreshFeed(Stack stack, FullRace race) {
        feed = stack.getProcess("live-feed");
        live = stack.addresses().live();
        this.race = race;
    }

    void awaitEverybody() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (shown() < race.entrants()) {
            pause(end);
        }
    }

    Times restart() throws Exception {
        var killed = feed.process();
        feed.kill();
        var end = Instant.now().plus(PATIENCE);
        while (feed.process().pid() == killed.pid() || !isReady()) {
            pause(end);
        }
        var readyAt = Instant.now();
        if (get("/api/races/" + RaceFiles.RACE + "/field.bin").statusCode() != 200) {
            throw new IllegalStateException("live-feed is ready and gives no field");
        }
        var fieldAt = Instant.now();
        if (shown() != race.entrants()) {
            throw new IllegalStateException("live-feed is ready and has " + shown() + " of " + race.entrants());
        }
        var startedAt = feed.process().info().startInstant().orElseThrow();
        return new Times(restoreS(), seconds(startedAt, readyAt), seconds(startedAt, fieldAt));
    }

    private double restoreS() throws Exception {
        return new String(get("/q/metrics").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(RESTORED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .map(seconds -> Math.round(seconds * 1_000) / 1_000.0)
                .findFirst()
                .orElseThrow();
    }

    /** How many dots it has; none while it does not answer. */
    private int shown() throws InterruptedException {
        try {
            var answer = get("/api/races/" + RaceFiles.RACE + "/field");
            return answer.statusCode() == 200
                    ? Json.read(answer.body(), Field.class).bib().size()
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(live.resolve(path)).timeout(TIMEOUT).build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static void pause(Instant end) throws InterruptedException {
        if (Instant.now().isAfter(end)) {
            throw new IllegalStateException("live-feed does not have the race within " + PATIENCE);
        }
        Thread.sleep(POLL_MS);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
