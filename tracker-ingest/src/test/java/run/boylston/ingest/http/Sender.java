package run.boylston.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import run.boylston.contracts.Json;

/** Posts to the front door as a device would. */
final class Sender {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    Sender(URI base) {
        this.base = base;
    }

    /** @param json null if the answer had no body */
    record Answered(int status, String contentType, String retryAfter, JsonNode json) {}

    Answered reads(String body) throws IOException, InterruptedException {
        return post("/ingest/races/" + Broker.RACE + "/reads", Broker.READS_KEY, body);
    }

    Answered fixes(String body) throws IOException, InterruptedException {
        return post("/ingest/races/" + Broker.RACE + "/fixes", Broker.FIXES_KEY, body);
    }

    Answered post(String path, String key, String body) throws IOException, InterruptedException {
        return post(path, key, "application/json", BodyPublishers.ofString(body));
    }

    Answered post(String path, String key, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", contentType).POST(body);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return send(request);
    }

    Answered get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    String text(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static Answered send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        var headers = response.headers();
        return new Answered(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(null),
                headers.firstValue("Retry-After").orElse(null),
                response.body().length == 0 ? null : Json.mapper().readTree(response.body()));
    }
}
