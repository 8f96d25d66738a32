package run.boylston.bench.fan;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import run.boylston.bench.BenchOptions;
import run.boylston.bench.Samples;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * What live-feed adds: from when Kafka has a record until the frame is read on each of so many sockets. Changes are further apart than the least time between two messages, so that none waits for it.
 */
public final class FanLatencyBench {

    private static final int SOCKETS = 1_000;
    /** A race's way from Kafka to its fans has been gone often, and code is slow until it has. */
    private static final int WARM_UP = 4_000;

    private static final long WARM_UP_EVERY_MS = 10;
    /** Until nobody waits any more for what came faster than it is told. */
    private static final int SETTLING = 5;

    private static final int CHANGES = 120;
    private static final long EVERY_MS = 400;

    private FanLatencyBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        var sockets = options.get("sockets", SOCKETS);
        out.println("Starting the broker and live-feed.");
        var latency = new RevisionLatency();
        try (var stack = Stack.start(StackOptions.temporary().withCrowdReplicas(1));
                var race = new FanRace(stack);
                var lines = new Lines(FanRace.live(stack), (line, frame) -> latency.heard(frame))) {
            race.begin(1);
            for (var i = 0; i < sockets; i++) {
                lines.open(FanRace.WATCH_FIRST, 0, false);
            }
            Ticker.run(WARM_UP, WARM_UP_EVERY_MS, () -> latency.tell(race));
            Ticker.run(SETTLING, EVERY_MS, () -> latency.tell(race));
            latency.take();
            Ticker.run(CHANGES, EVERY_MS, () -> latency.tell(race));
            if (lines.closed() > 0) {
                throw new IllegalStateException(lines.closed() + " sockets were closed");
            }
            return report(sockets, latency.take(), out);
        }
    }

    private static Map<String, Object> report(int sockets, Samples samples, PrintStream out) {
        out.printf("%d changes, one every %d ms, each to %d sockets.%n", CHANGES, EVERY_MS, sockets);
        out.println(Samples.HEADING);
        out.println(samples.line("record to frame read"));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("sockets", sockets);
        figures.put("p50_ms", samples.percentileMs(50));
        figures.put("p99_ms", samples.percentileMs(99));
        return figures;
    }
}
