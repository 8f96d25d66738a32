package run.boylston.e2e.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP with a bearer token and a timeout. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    Http(URI base) {
        this.base = base;
    }

    URI address(String path) {
        return base.resolve(path);
    }

    Answer get(String path, String token) {
        return send("GET", path, token, "application/json", BodyPublishers.noBody());
    }

    Answer put(String path, String token, String contentType, String body) {
        return send("PUT", path, token, contentType, BodyPublishers.ofString(body));
    }

    Answer post(String path, String token, String contentType, String body) {
        return send("POST", path, token, contentType, BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, String token, String contentType, BodyPublisher body) {
        try {
            return attempt(method, path, token, contentType, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException if the service is not there */
    Answer attempt(String method, String path, String token, String contentType, BodyPublisher body)
            throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
