package run.boylston.bench.crowd;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.boylston.bench.BenchOptions;
import run.boylston.bench.TopicFeed;
import run.boylston.bench.crowd.Crowds.Heard;
import run.boylston.bench.race.FullRace;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;
import run.boylston.simulator.race.RaceFiles;

/**
 * Thirty thousand fans of three replicas of live-feed, through the busiest minute of a marathon: one in five watches the
 * whole field, the others three entrants and the leaders. They come in one storm; at the end a replica is killed with -9.
 */
public final class CrowdBench {

    /** Of the 122nd Boston Marathon. */
    private static final int STARTERS = 27_042;

    private static final int FANS = 30_000;
    private static final int REPLICAS = 3;
    private static final int PROCESSES = 2;
    private static final double MINUTE_S = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration NOTICE = Duration.ofSeconds(2);

    private CrowdBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        var fans = options.get("fans", FANS) / PROCESSES * PROCESSES;
        var settings = options.find("field-interval")
                .map(interval -> Map.of("BOYLSTON_FANS_FIELD_INTERVAL", interval))
                .orElse(Map.of());
        out.println("Starting the broker and " + REPLICAS + " replicas of live-feed; filling the topics.");
        settings.forEach((name, value) -> out.println("With " + name + "=" + value + "."));
        try (var stack = Stack.start(
                        StackOptions.temporary().withCrowdReplicas(REPLICAS).withFeedSettings(settings));
                var topics = new TopicFeed(stack.addresses().bootstrapServers())) {
            var race = FullRace.of(STARTERS);
            var minute = new BusyMinute(race, topics);
            var feeds = new Feeds(stack);
            feeds.awaitRestored(minute.prepare());
            return measure(feeds, minute, fans, race.entrants(), out);
        }
    }

    private static Map<String, Object> measure(
            Feeds feeds, BusyMinute minute, int fans, int highestBib, PrintStream out) throws Exception {
        var empty = feeds.residentKb();
        try (var crowds = Crowds.start(PROCESSES, fans, highestBib, sockets(feeds))) {
            var stormS = crowds.awaitSeated(PATIENCE);
            var refused = crowds.refused();
            var kbPerSocket = tenths((feeds.residentKb() - empty) / (double) fans);
            line(out, "fans served", fans);
            line(out, "seconds until the last of them was", stormS);
            line(out, "connections refused in the storm", refused);
            line(out, "kilobytes of resident memory a socket", kbPerSocket);
            var begin = Instant.now().plus(NOTICE).plus(BusyMinute.lead());
            var heard = hear(crowds, feeds, minute, begin, out);
            var backS = loseOne(crowds, feeds, minute, begin);
            var older = crowds.older();
            line(out, "fans of the replica that was killed", crowds.lost());
            line(out, "seconds until the last was served by another", backS);
            line(out, "revisions older than one heard before", older);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("sockets", fans);
            figures.put("p99_ms", heard.all().p99Ms());
            figures.put("entrants_p99_ms", heard.entrants().p99Ms());
            figures.put("field_p99_ms", heard.field().p99Ms());
            figures.put("kb_per_idle_socket", kbPerSocket);
            figures.put("storm_s", stormS);
            figures.put("refused", refused);
            figures.put("back_s", backS);
            figures.put("older", older);
            return figures;
        }
    }

    private static double tenths(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    private static Heard hear(Crowds crowds, Feeds feeds, BusyMinute minute, Instant begin, PrintStream out)
            throws Exception {
        minute.leadTo(begin);
        crowds.measureFrom(begin, minute.fromMs());
        var feedsCpuS = feeds.cpuS();
        var crowdsCpuS = crowds.cpuS();
        var lateMs = minute.play(begin);
        feedsCpuS = feeds.cpuS() - feedsCpuS;
        crowdsCpuS = crowds.cpuS() - crowdsCpuS;
        var heard = crowds.report();
        line(out, "crossings in the busiest minute", minute.crossings());
        line(out, "milliseconds by which one was written late, at most", lateMs);
        line(out, "frames a second", heard.frames() / 60);
        line(out, "kilobytes a second", heard.bytes() / 60_000);
        line(out, "processors busy with the replicas", tenths(feedsCpuS / MINUTE_S));
        line(out, "processors busy with the fans", tenths(crowdsCpuS / MINUTE_S));
        printLatencies(heard, out);
        return heard;
    }

    private static void printLatencies(Heard heard, PrintStream out) {
        out.printf(
                "%-56s %6s %6s %6s %8s%n", "milliseconds from due in race-progress to heard", "p50", "p99", "max", "n");
        line(out, "  by who watches three entrants", heard.entrants());
        line(out, "  by who watches the whole field", heard.field());
        line(out, "  by all", heard.all());
    }

    private static void line(PrintStream out, String whom, Latencies heard) {
        out.printf("%-56s %6d %6d %6d %8d%n", whom, heard.p50Ms(), heard.p99Ms(), heard.maxMs(), heard.crossings());
    }

    /** While the race goes on. */
    private static double loseOne(Crowds crowds, Feeds feeds, BusyMinute minute, Instant begin) throws Exception {
        var race = new Thread(() -> playOn(minute, begin), "race");
        race.start();
        try {
            feeds.killOne();
            crowds.awaitLoss(PATIENCE);
            crowds.awaitSeated(PATIENCE);
            return crowds.backS();
        } finally {
            race.interrupt();
            race.join();
        }
    }

    private static void playOn(BusyMinute minute, Instant begin) {
        try {
            minute.playOn(begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<URI> sockets(Feeds feeds) {
        return feeds.addresses().stream()
                .map(live -> URI.create("ws://" + live.getAuthority() + "/live/" + RaceFiles.RACE))
                .toList();
    }

    private static void line(PrintStream out, String what, Object figure) {
        out.printf("%-56s %12s%n", what, figure);
    }
}
