package run.boylston.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import run.boylston.contracts.Json;
import run.boylston.local.Stack;
import run.boylston.simulator.race.RaceFiles;

/**
 * Sends every correction once, spread over the race, to whichever replica answers. One that may have been taken or not,
 * its answer lost with its replica, is sent again: entered twice it says the same.
 */
final class CorrectingCrew implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long PAUSE_MS = 500;
    private static final int TRIES = 200;

    private final Stack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> sent = new CompletableFuture<>();

    private CorrectingCrew(Stack stack) {
        this.stack = stack;
    }

    /** @param over how long they are spread over */
    static CorrectingCrew start(Stack stack, CorrectedRace race, Duration over) {
        var crew = new CorrectingCrew(stack);
        crew.thread.execute(() -> crew.sendAll(race, over));
        return crew;
    }

    /** Returns when all are taken. */
    void finish() {
        sent.join();
    }

    private void sendAll(CorrectedRace race, Duration over) {
        try {
            for (var correction : race.corrections()) {
                Thread.sleep(over.toMillis() / race.corrections().size());
                send(correction);
            }
            sent.complete(null);
        } catch (InterruptedException | RuntimeException e) {
            sent.completeExceptionally(e);
        }
    }

    private void send(Map<String, Object> correction) throws InterruptedException {
        var replicas = stack.replicas("pace-service").size();
        for (var tries = 1; tries <= TRIES; tries++) {
            var replica = stack.addresses().pace(1 + tries % replicas);
            try {
                var answer = http.send(request(replica, correction), BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return;
                }
                if (answer.statusCode() / 100 == 4) {
                    throw new IllegalStateException(correction + " was refused: " + answer.body());
                }
            } catch (IOException e) {
                // The replica is away: another will do.
            }
            Thread.sleep(PAUSE_MS);
        }
        throw new IllegalStateException("No replica took " + correction);
    }

    private HttpRequest request(URI replica, Map<String, Object> correction) {
        return HttpRequest.newBuilder(replica.resolve("/manage/races/" + RaceFiles.RACE + "/corrections"))
                .header("Authorization", "Bearer " + stack.addresses().organiserKey())
                .header("Content-Type", "application/json")
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofByteArray(Json.write(correction)))
                .build();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
