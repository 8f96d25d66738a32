package run.boylston.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import run.boylston.bench.browser.Chromium;

/** The live map in a browser that was never here. */
final class LivePage implements AutoCloseable {

    private static final URI NOWHERE = URI.create("about:blank");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MS = 50;
    private static final long STEADY_S = 3;
    private static final String FIRST_DOTS = "performance.getEntriesByName('first dots')[0]?.startTime ?? 0";

    private final Chromium browser;

    private LivePage(Chromium browser) {
        this.browser = browser;
    }

    static LivePage open(String program, URI address) throws IOException, InterruptedException {
        var page = empty(program);
        page.navigate(address);
        return page;
    }

    /** A browser with nothing in it yet. */
    static LivePage empty(String program) throws IOException, InterruptedException {
        var page = new LivePage(Chromium.open(program, NOWHERE));
        page.browser.awaitPage(PATIENCE);
        return page;
    }

    /** To be asked for before the page is opened whose network it is. */
    PageNetwork network() throws IOException, InterruptedException {
        return new PageNetwork(browser);
    }

    void navigate(URI address) throws IOException, InterruptedException {
        browser.call("Page.navigate", Map.of("url", address.toString()));
    }

    /** Milliseconds from navigation until dots that move were drawn. */
    double awaitFirstDots() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var atMs = browser.evaluate(FIRST_DOTS).asDouble();
            if (atMs > 0) {
                return Math.round(atMs);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        throw new IllegalStateException("No dots within " + PATIENCE.toMinutes() + " minutes");
    }

    /** Waits until so many move, and hardly more or less a few seconds later. */
    void awaitMoving(int least, Duration patience) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        for (var before = -1; ; TimeUnit.SECONDS.sleep(STEADY_S)) {
            var now = moving();
            if (now >= least && Math.abs(now - before) < least / 200) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Of " + least + " only " + now + " move");
            }
            before = now;
        }
    }

    /** How many dots are drawn of those who run. */
    int moving() throws IOException, InterruptedException {
        return browser.evaluate("window.boylston?.moving ?? 0").asInt();
    }

    int frames() throws IOException, InterruptedException {
        return browser.evaluate("window.boylston?.frames ?? 0").asInt();
    }

    /** What the main thread ran meanwhile. */
    ScriptTime traced(Duration time) throws IOException, InterruptedException {
        List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
        var complete = new CountDownLatch(1);
        browser.on("Tracing.dataCollected", data -> data.path("value").forEach(events::add));
        browser.on("Tracing.tracingComplete", data -> complete.countDown());
        var config = Map.of("includedCategories", List.of("devtools.timeline", "v8.execute", "v8"));
        browser.call("Tracing.start", Map.of("traceConfig", config, "transferMode", "ReportEvents"));
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        browser.call("Tracing.end", Map.of());
        if (!complete.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("The browser did not give its trace");
        }
        return ScriptTime.of(List.copyOf(events));
    }

    /** What JavaScript holds when all garbage is gone, MB. */
    double heapMb() throws IOException, InterruptedException {
        browser.call("HeapProfiler.collectGarbage", Map.of());
        var bytes =
                browser.call("Runtime.getHeapUsage", Map.of()).path("usedSize").asDouble();
        return Math.round(bytes / 1e5) / 10.0;
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
    }
}
