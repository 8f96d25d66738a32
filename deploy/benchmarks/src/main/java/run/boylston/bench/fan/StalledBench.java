package run.boylston.bench.fan;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import run.boylston.bench.Samples;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * Fans who say hello and then read nothing, among others: what the others notice, what it costs in memory, and what a stalled
 * one gets when it reads again. Fails unless each has been passed over a hundred times by then.
 */
public final class StalledBench {

    private static final int OTHERS = 4_000;
    private static final int STALLED = 1_000;
    private static final int RECEIVE_BUFFER = 4_096;
    private static final int LEAST_SKIPS = 100;
    private static final long EVERY_MS = 263;
    private static final int WARM_UP = 40;
    private static final int CHANGES = 100;
    /** Until no buffer takes any more. */
    private static final int FILLING = 140;

    private static final int PATIENCE_S = 30;

    private final PrintStream out;
    private final Stack stack;
    private final FanRace race;
    private final Lines lines;
    private final RevisionLatency latency;

    private StalledBench(PrintStream out, Stack stack, FanRace race, Lines lines, RevisionLatency latency) {
        this.out = out;
        this.stack = stack;
        this.race = race;
        this.lines = lines;
        this.latency = latency;
    }

    public static Map<String, Object> run(PrintStream out) throws Exception {
        out.println("Starting the broker and live-feed.");
        var latency = new RevisionLatency();
        try (var stack = Stack.start(StackOptions.temporary().withCrowdReplicas(1));
                var race = new FanRace(stack.addresses().bootstrapServers());
                var lines = new Lines(FanRace.live(stack), (line, frame) -> latency.heard(frame))) {
            race.begin(1);
            return new StalledBench(out, stack, race, lines, latency).measure();
        }
    }

    private Map<String, Object> measure() throws Exception {
        for (var i = 0; i < OTHERS; i++) {
            lines.open(FanRace.WATCH_FIRST, 0, false);
        }
        change(WARM_UP);
        var without = change(CHANGES);
        var memoryBefore = residentMb();
        try (var reading = new ReadingAgain(FanRace.live(stack))) {
            for (var i = 0; i < STALLED; i++) {
                reading.open(RECEIVE_BUFFER);
            }
            change(FILLING);
            var with = change(CHANGES);
            var memoryUp = residentMb() - memoryBefore;
            mustHaveSkipped();
            var oldKib = reading.mostOldKib(race.revision(), PATIENCE_S);
            return report(without, with, memoryUp, oldKib);
        }
    }

    private Samples change(int times) throws Exception {
        Ticker.run(times, EVERY_MS, () -> latency.tell(race));
        return latency.take();
    }

    private void mustHaveSkipped() throws Exception {
        var metrics = new FeedMetrics(stack.addresses().live());
        var count = metrics.get("boylston_live_stalled");
        var skips = metrics.get("boylston_live_stalled_skips_least");
        out.printf("%.0f fans stalled, each passed over %.0f times or more.%n", count, skips);
        if (count < STALLED || skips < LEAST_SKIPS) {
            throw new IllegalStateException("Not every stalled socket was passed over " + LEAST_SKIPS + " times");
        }
        if (lines.closed() > 0) {
            throw new IllegalStateException(lines.closed() + " of the others were closed");
        }
    }

    private double residentMb() throws IOException {
        return Memory.residentMb(stack.getProcess("live-feed").process());
    }

    private Map<String, Object> report(Samples without, Samples with, double memoryUpMb, double oldKib) {
        out.println(Samples.HEADING);
        out.println(without.line(OTHERS + " sockets, none stalled"));
        out.println(with.line("with " + STALLED + " stalled"));
        out.printf("%.1f MB more resident, %.1f KiB of old frames at most.%n", memoryUpMb, oldKib);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("stalled", STALLED);
        figures.put("others_p99_ratio", Math.round(with.percentileMs(99) / without.percentileMs(99) * 100) / 100.0);
        figures.put("memory_up_mb", Math.round(memoryUpMb * 10) / 10.0);
        figures.put("old_kib_max", Math.round(oldKib * 10) / 10.0);
        return figures;
    }
}
