package run.boylston.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import run.boylston.contracts.Json;
import run.boylston.local.Stack;
import run.boylston.simulator.race.RaceFiles;

/**
 * Sends the corrections one after the other, spread over the race, each to the next replica and then to whichever answers.
 * One that may have been taken or not, its answer lost with its replica, is sent again under the same key: a clock shifted
 * twice, or chips swapped twice, would not say the same.
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

    /** Of what was entered, by the crew's keys; of one thread. */
    private final Map<String, Long> ids = new HashMap<>();

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
        var corrections = race.corrections();
        var began = System.nanoTime();
        try {
            for (var i = 0; i < corrections.size(); i++) {
                var due = began + over.toNanos() * i / corrections.size();
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                send(corrections.get(i), i);
            }
            sent.complete(null);
        } catch (InterruptedException | IOException | RuntimeException e) {
            sent.completeExceptionally(e);
        }
    }

    private void send(CrewCorrection correction, int turn) throws IOException, InterruptedException {
        var replicas = stack.replicas("pace-service").size();
        for (var tries = 0; tries < TRIES; tries++) {
            var replica = stack.addresses().pace(1 + (turn + tries) % replicas);
            var answer = ask(replica, correction);
            if (answer.isPresent() && isTaken(correction, answer.get())) {
                note(correction, answer.get());
                return;
            }
            Thread.sleep(PAUSE_MS);
        }
        throw new IllegalStateException("No replica took " + correction);
    }

    /** Empty if the replica is away: another will do. */
    private Optional<HttpResponse<byte[]>> ask(URI replica, CrewCorrection correction) throws InterruptedException {
        try {
            return Optional.of(http.send(request(replica, correction), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What was taken back already was so by this very request, whose answer was lost. */
    private static boolean isTaken(CrewCorrection correction, HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2 || status == 409 && correction.takesBack() != null) {
            return true;
        }
        if (status / 100 == 4) {
            throw new IllegalStateException(
                    correction + " was refused: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return false;
    }

    private void note(CrewCorrection correction, HttpResponse<byte[]> answer) throws IOException {
        if (correction.takesBack() == null) {
            ids.put(
                    correction.key(),
                    Json.read(answer.body(), JsonNode.class).path("id").asLong());
        }
    }

    private HttpRequest request(URI replica, CrewCorrection correction) {
        var reversal = correction.takesBack() == null ? "" : "/" + ids.get(correction.takesBack()) + "/reversal";
        return HttpRequest.newBuilder(replica.resolve("/manage/races/" + RaceFiles.RACE + "/corrections" + reversal))
                .header("Authorization", "Bearer " + stack.addresses().organiserKey())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", correction.key())
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofByteArray(Json.write(correction.body())))
                .build();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
