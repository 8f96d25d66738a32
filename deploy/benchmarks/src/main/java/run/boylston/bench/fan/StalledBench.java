package run.boylston.bench.fan;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import run.boylston.bench.Limits;
import run.boylston.bench.Samples;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * Fans who say hello and then read nothing, among others: what the others notice, what it costs in memory, and what a stalled
 * one gets when it reads again. What is measured begins when no buffer of any of them takes more, and each has been passed
 * over a hundred times when it ends, or the bench fails.
 */
public final class StalledBench {

    private static final int OTHERS = 4_000;
    private static final int STALLED = 1_000;
    private static final int RECEIVE_BUFFER = 4_096;
    private static final long EVERY_MS = 263;
    private static final int WARM_UP = 40;
    private static final int CHANGES = 100;

    /** Buffers take some hundred frames; who has taken nothing for a minute is cut. */
    private static final int MOST_CHANGES = 400;

    private static final int LEAST_SKIPS = 100;
    private static final double MOST_P99_RATIO = 1.2;
    private static final double MEMORY_LIMIT_MB = 64;
    private static final double MOST_OLD_KIB = 128;

    private final PrintStream out;
    private final Stack stack;
    private final FanRace race;
    private final Lines others;
    private final RevisionLatency latency;
    private final FeedMetrics metrics;

    private StalledBench(PrintStream out, Stack stack, FanRace race, Lines others, RevisionLatency latency) {
        this.out = out;
        this.stack = stack;
        this.race = race;
        this.others = others;
        this.latency = latency;
        metrics = new FeedMetrics(stack.addresses().live());
    }

    public static Map<String, Object> run(PrintStream out) throws Exception {
        out.println("Starting the broker and live-feed.");
        var latency = new RevisionLatency();
        try (var stack = Stack.start(StackOptions.temporary().withCrowdReplicas(1));
                var race = new FanRace(stack);
                var others = new Lines(FanRace.live(stack), (line, frame) -> latency.heard(frame))) {
            race.begin(1);
            return new StalledBench(out, stack, race, others, latency).measure();
        }
    }

    private Map<String, Object> measure() throws Exception {
        for (var i = 0; i < OTHERS; i++) {
            others.open(FanRace.WATCH_FIRST, 0, false);
        }
        change(WARM_UP);
        var without = change(CHANGES);
        var memoryBefore = residentMb();
        try (var reading = new ReadingAgain(FanRace.live(stack))) {
            for (var i = 0; i < STALLED; i++) {
                reading.open(RECEIVE_BUFFER);
            }
            var filling = changeUntilSkipped(1);
            latency.take();
            var with = change(CHANGES);
            changeUntilSkipped(LEAST_SKIPS);
            var skips = leastSkips();
            var memoryUp = residentMb() - memoryBefore;
            out.printf("%d changes until nobody stalled took any more.%n", filling);
            out.println(Samples.HEADING);
            out.println(without.line(OTHERS + " sockets, none stalled"));
            out.println(with.line("with " + STALLED + " stalled"));
            return report(with.percentileMs(99) / without.percentileMs(99), skips, memoryUp, reading.read(race));
        }
    }

    private Samples change(int times) throws Exception {
        Ticker.run(times, EVERY_MS, () -> latency.tell(race));
        return latency.take();
    }

    /** @return changes until every stalled fan had missed so many in a row, or no more were made */
    private int changeUntilSkipped(int skips) throws Exception {
        var changes = 0;
        while (leastSkips() < skips && changes < MOST_CHANGES) {
            Ticker.run(1, EVERY_MS, () -> latency.tell(race));
            changes++;
        }
        return changes;
    }

    /** News in a row that each stalled fan has missed; 0 while there is one that takes more. */
    private double leastSkips() throws IOException, InterruptedException {
        return metrics.get("boylston_live_stalled") < STALLED ? 0 : metrics.get("boylston_live_stalled_skips_least");
    }

    private double residentMb() throws IOException {
        return Memory.residentMb(stack.getProcess("live-feed").process());
    }

    private Map<String, Object> report(double p99Ratio, double skips, double memoryUpMb, ReadingAgain.Read read) {
        return new Limits(out)
                .atLeast(
                        "times that each of " + STALLED + " stalled was passed over", "skips_least", skips, LEAST_SKIPS)
                .atMost("the others' p99, against none stalled", "others_p99_ratio", p99Ratio, MOST_P99_RATIO)
                .atMost("others whose line was closed", "others_closed", others.closed(), 0)
                .below("megabytes more resident", "memory_up_mb", memoryUpMb, MEMORY_LIMIT_MB)
                .atMost(
                        "KiB of old frames, reading again, of whoever got most",
                        "old_kib_max",
                        read.oldKib(),
                        MOST_OLD_KIB)
                .atLeast("who then saw the newest state", "saw_newest", read.sawNewest(), STALLED)
                .atMost("who were sent another state after it", "sent_more", read.sentMore(), 0)
                .atMost("stalled whose line was closed", "stalled_closed", read.closed(), 0)
                .figures();
    }
}
