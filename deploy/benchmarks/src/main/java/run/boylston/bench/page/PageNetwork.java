package run.boylston.bench.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import run.boylston.bench.browser.Chromium;

/** The network of one page, listened to, taken away and given back; known from before the page is opened. */
final class PageNetwork {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TEXT_SNAPSHOT = "\"type\":\"snapshot\"";
    /** Version 1, the whole field, in Base64. */
    private static final String WHOLE_FIELD = "AQE";

    /** Dots are drawn in the next frame, and all text within one tick of the page's clock, 250 ms. */
    private static final String DRAWN = "new Promise(drawn => setTimeout(() =>"
            + " requestAnimationFrame(() => requestAnimationFrame(drawn)), 250))";

    private final Chromium browser;

    PageNetwork(Chromium browser) throws IOException, InterruptedException {
        this.browser = browser;
        browser.call("Network.enable", Map.of());
    }

    /**
     * Milliseconds from when there is a network again, after so long without one, until all that is watched and the whole field
     * have come anew by WebSocket and are drawn.
     */
    double awaitBack(Duration away) throws IOException, InterruptedException {
        var snapshot = new CountDownLatch(1);
        var field = new CountDownLatch(1);
        setOffline(true);
        TimeUnit.MILLISECONDS.sleep(away.toMillis());
        browser.on("Network.webSocketFrameReceived", frame -> {
            var data = frame.at("/response/payloadData").asText();
            if (data.contains(TEXT_SNAPSHOT)) {
                snapshot.countDown();
            } else if (data.startsWith(WHOLE_FIELD)) {
                field.countDown();
            }
        });
        var begun = System.nanoTime();
        setOffline(false);
        await(snapshot, "what it watches");
        await(field, "the field");
        browser.call("Runtime.evaluate", Map.of("expression", DRAWN, "awaitPromise", true));
        return Math.round((System.nanoTime() - begun) / 1e6);
    }

    private static void await(CountDownLatch heard, String what) throws IOException, InterruptedException {
        if (!heard.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("The page that was away did not hear of " + what);
        }
    }

    private void setOffline(boolean offline) throws IOException, InterruptedException {
        browser.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
