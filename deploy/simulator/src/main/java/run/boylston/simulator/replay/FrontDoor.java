package run.boylston.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.simulator.load.ServiceException;

/**
 * Posts to tracker-ingest until it says it has it. What was not acknowledged may have been taken or not: it is sent again,
 * since a read or a fix sent twice is one.
 */
final class FrontDoor {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Away, overloaded, or not answering: waited for without end. */
    private static final Set<Integer> AWAY = Set.of(408, 429, 500, 502, 503, 504);

    /** A race or key just made, which tracker-ingest may not have heard of yet: waited for so many times. */
    private static final Set<Integer> NOT_HEARD_OF_YET = Set.of(401, 403, 404);

    private static final int TRIES_TO_BE_HEARD_OF = 25;

    private final HttpClient http;
    private final URI ingest;
    private final String race;

    FrontDoor(HttpClient http, URI ingest, String race) {
        this.http = http;
        this.ingest = ingest;
        this.race = race;
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
        var backoff = new Backoff();
        while (!isTaken(request, backoff)) {
            backoff.pause();
        }
    }

    private boolean isTaken(HttpRequest request, Backoff backoff) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            if (status == 202 && hasNoneRejected(answer)) {
                return true;
            }
            boolean unheardOf = NOT_HEARD_OF_YET.contains(status) && backoff.pauses() < TRIES_TO_BE_HEARD_OF;
            if (!unheardOf && !AWAY.contains(status)) {
                throw ServiceException.refused(request, answer);
            }
        } catch (IOException e) {
            // Refused connection, reset or timeout: as good as a 503.
        }
        return false;
    }

    private static boolean hasNoneRejected(HttpResponse<byte[]> answer) throws IOException {
        return Json.read(answer.body(), JsonNode.class).path("rejected").isEmpty();
    }
}
