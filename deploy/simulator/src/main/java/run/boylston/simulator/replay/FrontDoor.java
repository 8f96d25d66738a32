package run.boylston.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import run.boylston.contracts.Json;
import run.boylston.simulator.load.ServiceException;

/**
 * Posts to tracker-ingest until it says it has it. What was not acknowledged may have been taken or not: it is sent again,
 * since a read or a fix sent twice is one.
 */
final class FrontDoor {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Away, overloaded, or not answering: waited for without end. */
    private static final Set<Integer> AWAY = Set.of(408, 429, 502, 503, 504);

    /**
     * A race or key just made, which tracker-ingest may not have heard of yet, or something that went wrong in it and may
     * go wrong each time: waited for so many times.
     */
    private static final Set<Integer> MAY_PASS = Set.of(401, 403, 404, 500);

    private static final int TRIES_TO_PASS = 25;

    /** Some ten seconds: who watches should know by then. */
    private static final int PAUSES_UNTIL_SAID = 10;

    private final HttpClient http;
    private final URI ingest;
    private final String race;
    private final Supplier<Backoff> backoffs;
    private final PrintStream out;

    /**
     * @param backoffs one for each post
     * @param out told of a long wait, once a post
     */
    FrontDoor(HttpClient http, URI ingest, String race, Supplier<Backoff> backoffs, PrintStream out) {
        this.http = http;
        this.ingest = ingest;
        this.race = race;
        this.backoffs = backoffs;
        this.out = out;
    }

    /**
     * Returns when all items are acknowledged.
     *
     * @param what {@code reads} or {@code fixes}
     * @throws ServiceException if any item is refused for what it is
     */
    void post(String what, String key, byte[] items) throws InterruptedException {
        var request = HttpRequest.newBuilder(ingest.resolve("/ingest/races/" + race + "/" + what))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofByteArray(items))
                .build();
        var backoff = backoffs.get();
        for (var trouble = findTrouble(request, backoff);
                trouble.isPresent();
                trouble = findTrouble(request, backoff)) {
            if (backoff.pauses() == PAUSES_UNTIL_SAID) {
                out.println("tracker-ingest does not take " + what + ", still trying: " + trouble.get());
            }
            backoff.pause();
        }
    }

    /** Empty if all is taken; else why it is to be sent again. */
    private Optional<String> findTrouble(HttpRequest request, Backoff backoff) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            if (status == 202 && hasNoneRejected(answer)) {
                return Optional.empty();
            }
            boolean mayPass = MAY_PASS.contains(status) && backoff.pauses() < TRIES_TO_PASS;
            if (!mayPass && !AWAY.contains(status)) {
                throw ServiceException.refused(request, answer);
            }
            return Optional.of("it answers " + status);
        } catch (IOException e) {
            // Refused connection, reset or timeout: as good as a 503.
            return Optional.of(e.toString());
        }
    }

    private static boolean hasNoneRejected(HttpResponse<byte[]> answer) throws IOException {
        return Json.read(answer.body(), JsonNode.class).path("rejected").isEmpty();
    }
}
