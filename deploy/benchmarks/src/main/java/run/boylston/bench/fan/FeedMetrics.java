package run.boylston.bench.fan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What live-feed says of itself under {@code /q/metrics}. */
final class FeedMetrics {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI metrics;

    FeedMetrics(URI live) {
        metrics = live.resolve("/q/metrics");
    }

    /** Of a metric without labels. */
    double get(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(metrics).timeout(TIMEOUT).build();
        return http.send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("live-feed has no metric " + name));
    }
}
