package run.boylston.bench.fan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether live-feed has what Kafka has: it refuses whoever asks for a race that it does not know yet. */
final class Served {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long PATIENCE_S = 60;
    private static final long POLL_MS = 20;
    private static final int FOUND = 200;

    private Served() {}

    /** Returns when it answers with what is there. */
    static void await(URI address) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (http.send(request, BodyHandlers.discarding()).statusCode() != FOUND) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(address + " is not served after " + PATIENCE_S + " s");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
    }
}
