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
 * The page against {@code deploy/race-day}: what its scripts weigh; how soon a browser that was never here draws dots, and how long
 * a frame's script takes while everybody moves, at speed 1, on a machine that does nothing else; how soon a page is up to date
 * that had no network for a minute; and what the page holds in memory over time, at speed 60 and on beyond the race's end.
 *
 * <p>{@code script_ms_p95} is the main thread's own processor time, {@link ScriptTime} says why; the wall's is beside it.
 */
public final class PageBench {

    /** All have started, hardly anybody has finished. */
    private static final String[] EVERYBODY = {"--from=2h41m", "--speed=1"};

    private static final String[] HURRIED = {"--from=2h", "--speed=60"};
    /** Of 27,042 who start; the wheelchairs are in, and a few have left. */
    private static final int MOVING = 26_500;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TRACED = Duration.ofSeconds(10);
    /** A page has fetched by then what is not shown yet, and its map is the one that stays. */
    private static final Duration SETTLES = Duration.ofSeconds(15);

    /** A line that was cut unheard is given up by then. */
    private static final Duration AWAY = Duration.ofSeconds(60);

    private static final int COLD_STARTS = 5;
    private static final int TIMES_AWAY = 3;
    private static final int MINUTES = 2;

    private PageBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        var figures = new LinkedHashMap<String, Object>();
        sizes(out, figures);
        var program = Chromium.program()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium: name one as CHROMIUM"));
        try (var raceDay = launch(out, EVERYBODY)) {
            awaitEverybody(program, raceDay.live());
            coldStarts(program, raceDay.live(), out, figures);
            script(program, raceDay.live(), out, figures);
            away(program, raceDay.live(), out, figures);
            raceDay.mustLive();
        }
        try (var raceDay = launch(out, HURRIED);
                var page = LivePage.open(program, raceDay.live())) {
            page.awaitFirstDots();
            memory(page, options.get("minutes", MINUTES), out, figures);
            raceDay.mustLive();
        }
        return figures;
    }

    private static RaceDayProcess launch(PrintStream out, String... options) throws Exception {
        out.println("Running deploy/race-day " + String.join(" ", options) + ".");
        var raceDay = RaceDayProcess.launch(options);
        try {
            raceDay.awaitAnnounced(PATIENCE);
            return raceDay;
        } catch (Exception e) {
            raceDay.close();
            throw e;
        }
    }

    /** What went before the race time that is watched from is still on its way when the page is announced. */
    private static void awaitEverybody(String program, URI live) throws Exception {
        try (var page = LivePage.open(program, live)) {
            page.awaitMoving(MOVING, PATIENCE);
        }
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

    private static void script(String program, URI live, PrintStream out, Map<String, Object> figures)
            throws Exception {
        try (var page = LivePage.open(program, live)) {
            page.awaitMoving(MOVING, PATIENCE);
            TimeUnit.MILLISECONDS.sleep(SETTLES.toMillis());
            traced(page, out, figures);
        }
    }

    private static void traced(LivePage page, PrintStream out, Map<String, Object> figures) throws Exception {
        var moving = page.moving();
        var before = page.frames();
        var time = page.traced(TRACED);
        var frames = page.frames() - before;
        var wall = new Samples(time.wallMs());
        var cpu = new Samples(time.cpuMs());
        out.printf("%-56s %8d%n", "dots moving", moving);
        out.printf("%-56s %8d%n", "frames in " + TRACED.toSeconds() + " s", frames);
        out.printf("%-56s %8.2f%n", "ms of script a frame, the thread's own time: p50", cpu.percentileMs(50));
        out.printf("%-56s %8.2f%n", "p95", cpu.percentileMs(95));
        out.printf("%-56s %8.2f%n", "p95 by the wall, with what it waited for", wall.percentileMs(95));
        figures.put("script_ms_p95", cpu.percentileMs(95));
        figures.put("script_wall_ms_p95", wall.percentileMs(95));
        figures.put("moving_dots", moving);
    }

    private static void coldStarts(String program, URI live, PrintStream out, Map<String, Object> figures)
            throws Exception {
        List<Double> starts = new ArrayList<>();
        for (var i = 0; i < COLD_STARTS; i++) {
            try (var page = LivePage.empty(program)) {
                // A fan's browser runs already, and only its cache is cold.
                Quiet.await();
                page.navigate(live);
                starts.add(page.awaitFirstDots());
            }
        }
        figures.put("first_dots_ms", new Samples(starts).percentileMs(50));
        out.printf("%-56s %8.0f  of %s%n", "ms to first dots, median", figures.get("first_dots_ms"), starts);
    }

    private static void away(String program, URI live, PrintStream out, Map<String, Object> figures) throws Exception {
        List<Double> times = new ArrayList<>();
        try (var page = LivePage.empty(program)) {
            var network = page.network();
            page.navigate(live);
            page.awaitMoving(MOVING, PATIENCE);
            TimeUnit.MILLISECONDS.sleep(SETTLES.toMillis());
            for (var i = 0; i < TIMES_AWAY; i++) {
                times.add(network.awaitBack(AWAY));
            }
        }
        figures.put("back_ms", new Samples(times).percentileMs(50));
        out.printf(
                "%-56s %8.0f  of %s%n",
                "ms to a page up to date after " + AWAY.toSeconds() + " s away, median", figures.get("back_ms"), times);
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
