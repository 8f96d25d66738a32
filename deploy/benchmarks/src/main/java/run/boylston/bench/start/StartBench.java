package run.boylston.bench.start;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code deploy/race-day} as it stands, once built: how long until dots move, in what live-feed serves and on a page that is
 * opened, in a browser that was never here, as soon as the launcher says where it is; then what all processes together hold
 * in memory while the race goes on for a minute. The browser is none of them, and gone by then.
 */
public final class StartBench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration WATCHED = Duration.ofMinutes(1);
    private static final long DOTS_POLL_MS = 100;
    private static final long MEMORY_POLL_MS = 1_000;

    private StartBench() {}

    public static Map<String, Object> run(PrintStream out) throws Exception {
        out.println("Running deploy/race-day.");
        var figures = new LinkedHashMap<String, Object>();
        try (var raceDay = RaceDayProcess.launch()) {
            awaitDots(raceDay, figures);
            var most = watchMemory(raceDay);
            figures.put("resident_mb", most.residentMb());
            figures.put("proportional_mb", most.proportionalMb());
        }
        print(figures, out);
        return figures;
    }

    private static void awaitDots(RaceDayProcess raceDay, Map<String, Object> figures) throws Exception {
        var feed = new LiveField(raceDay.live());
        raceDay.awaitAnnounced(PATIENCE);
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var browser = ColdBrowser.open(raceDay.live())) {
            while (!figures.containsKey("first_dots_s")
                    || browser.isThere() && !figures.containsKey("first_dots_page_s")) {
                raceDay.mustLive();
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("No dots within " + PATIENCE.toMinutes() + " minutes: " + figures);
                }
                look(raceDay, feed, browser, figures);
                TimeUnit.MILLISECONDS.sleep(DOTS_POLL_MS);
            }
        }
    }

    /** A page's dots move if live-feed's do: it has them from there, and the clock too. */
    private static void look(RaceDayProcess raceDay, LiveField feed, ColdBrowser browser, Map<String, Object> figures)
            throws IOException, InterruptedException {
        if (feed.moves()) {
            figures.putIfAbsent("first_dots_s", raceDay.secondsSinceLaunch());
            if (browser.dots() > 0) {
                figures.putIfAbsent("first_dots_page_s", raceDay.secondsSinceLaunch());
            }
        }
    }

    private static RunMemory watchMemory(RaceDayProcess raceDay) throws InterruptedException {
        var end = System.nanoTime() + WATCHED.toNanos();
        var most = RunMemory.NONE;
        while (System.nanoTime() < end) {
            raceDay.mustLive();
            most = most.orMore(RunMemory.of(raceDay.process(), raceDay.folder()));
            TimeUnit.MILLISECONDS.sleep(MEMORY_POLL_MS);
        }
        return most;
    }

    private static void print(Map<String, Object> figures, PrintStream out) {
        out.printf(
                "%-56s %s%n", "seconds from launch to moving dots in live-feed's field", figures.get("first_dots_s"));
        out.printf(
                "%-56s %s%n",
                "seconds from launch to moving dots on a page",
                figures.getOrDefault("first_dots_page_s", "no Chromium"));
        out.printf(
                "%-56s %s%n", "resident MB of all processes, pages shared counted twice", figures.get("resident_mb"));
        out.printf("%-56s %s%n", "the same, each shared page counted once", figures.get("proportional_mb"));
    }
}
