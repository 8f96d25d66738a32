package run.boylston.bench.page;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import run.boylston.bench.BenchOptions;
import run.boylston.bench.Samples;
import run.boylston.bench.browser.Chromium;
import run.boylston.bench.start.RaceDayProcess;
import run.boylston.local.ProjectHome;

/**
 * The page against {@code deploy/race-day} at speed 60, from when the last wave has started: what its scripts weigh, how soon a
 * browser that was never here draws dots, how long a frame's script takes while all of them move, and what the page holds in
 * memory over time.
 */
public final class PageBench {

    /** Race time at which all have started and the first runners are far from the finish. */
    private static final String FROM = "--from=2h50m";

    private static final String SPEED = "--speed=60";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TRACED = Duration.ofSeconds(10);
    private static final int COLD_STARTS = 5;
    private static final int MINUTES = 2;

    private PageBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        var figures = new LinkedHashMap<String, Object>();
        sizes(out, figures);
        var program = Chromium.program()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium: name one as CHROMIUM"));
        out.println("Running deploy/race-day " + FROM + " " + SPEED + ".");
        try (var raceDay = RaceDayProcess.launch(FROM, SPEED)) {
            raceDay.awaitAnnounced(PATIENCE);
            var live = raceDay.live();
            try (var page = LivePage.open(program, live)) {
                page.awaitFirstDots();
                script(page, out, figures);
                coldStarts(program, live, out, figures);
                memory(page, options.get("minutes", MINUTES), out, figures);
            }
            raceDay.mustLive();
        }
        return figures;
    }

    private static void sizes(PrintStream out, Map<String, Object> figures) throws Exception {
        var site = ProjectHome.get().resolve("live-feed/target/classes/META-INF/resources");
        var sizes = PageSizes.of(site);
        figures.put("widget_gz_kb", sizes.widgetKb());
        figures.put("map_gz_kb", sizes.mapKb());
        // Known when there are dots; these stand before what is measured first.
        figures.put("first_dots_ms", 0);
        out.printf("%-56s %8.1f%n", "KB of script, gzipped: the widget's first view", figures.get("widget_gz_kb"));
        out.printf("%-56s %8.1f%n", "the live map, without MapLibre", figures.get("map_gz_kb"));
    }

    private static void script(LivePage page, PrintStream out, Map<String, Object> figures) throws Exception {
        var moving = page.moving();
        var before = page.frames();
        var time = page.traced(TRACED);
        var frames = page.frames() - before;
        var wall = new Samples(time.wallMs());
        var cpu = new Samples(time.cpuMs());
        out.printf("%-56s %8d%n", "dots moving", moving);
        out.printf("%-56s %8d%n", "frames in " + TRACED.toSeconds() + " s", frames);
        out.printf("%-56s %8.2f%n", "ms of script a frame, by the trace: p50", wall.percentileMs(50));
        out.printf("%-56s %8.2f%n", "p95", wall.percentileMs(95));
        out.printf("%-56s %8.2f%n", "p95 of the main thread's own processor time", cpu.percentileMs(95));
        figures.put("script_ms_p95", wall.percentileMs(95));
        figures.put("script_cpu_ms_p95", cpu.percentileMs(95));
        figures.put("moving_dots", moving);
    }

    private static void coldStarts(String program, URI live, PrintStream out, Map<String, Object> figures)
            throws Exception {
        List<Double> starts = new ArrayList<>();
        for (var i = 0; i < COLD_STARTS; i++) {
            try (var page = LivePage.open(program, live)) {
                starts.add(page.awaitFirstDots());
            }
        }
        figures.put("first_dots_ms", new Samples(starts).percentileMs(50));
        out.printf("%-56s %8.0f  of %s%n", "ms to first dots, median", figures.get("first_dots_ms"), starts);
    }

    private static void memory(LivePage page, int minutes, PrintStream out, Map<String, Object> figures)
            throws Exception {
        out.printf("%n%8s %12s %12s%n", "minute", "heap MB", "dots moving");
        for (var minute = 0; minute <= minutes; minute++) {
            if (minute > 0) {
                TimeUnit.MINUTES.sleep(1);
            }
            var heapMb = page.heapMb();
            out.printf("%8d %12.1f %12d%n", minute, heapMb, page.moving());
            figures.putIfAbsent("heap_begin_mb", heapMb);
            figures.put("heap_end_mb", heapMb);
        }
        figures.put("minutes", minutes);
    }
}
