package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import run.boylston.contracts.Json;

/** A fan with an event stream: a real HTTP client that keeps what it hears in order. */
final class StreamClient implements AutoCloseable {

    private static final int PATIENCE_S = 15;

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private volatile String lastId;

    private StreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        var reader = new Thread(this::read, "stream-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param lastId null for a stream that follows no other */
    static StreamClient open(int port, String race, String query, String lastId) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/live/" + race + "/events?" + query))
                .header("Accept-Encoding", "gzip");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            return new StreamClient(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** Of the newest event that had one. */
    String lastId() {
        return lastId;
    }

    JsonNode next() {
        try {
            var next = heard.poll(PATIENCE_S, SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was heard");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message of a type; what comes before it is passed over. */
    JsonNode next(String type) {
        var next = next();
        while (!next.path("type").asText().equals(type)) {
            next = next();
        }
        return next;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    heard.add(Json.mapper().readTree(line.substring("data: ".length())));
                }
            }
        } catch (IOException e) {
            // The end of it.
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
