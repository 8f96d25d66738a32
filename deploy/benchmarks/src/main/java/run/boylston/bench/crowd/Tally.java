package run.boylston.bench.crowd;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** What one process' fans have heard. Latencies are counted by the millisecond, up to ten seconds. */
final class Tally {

    private static final int MOST_MS = 10_000;

    /** The minute that is measured: wall time of its beginning, and race time. */
    private record Minute(long wallMs, long raceMs) {}

    private static final Minute NONE = new Minute(0, Long.MAX_VALUE);

    private volatile Minute minute = NONE;
    private final AtomicIntegerArray ofEntrants = new AtomicIntegerArray(MOST_MS + 1);
    private final AtomicIntegerArray ofField = new AtomicIntegerArray(MOST_MS + 1);
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong older = new AtomicLong();

    void measureFrom(long wallMs, long raceMs) {
        frames.set(0);
        bytes.set(0);
        minute = new Minute(wallMs, raceMs);
    }

    void measureNoMore() {
        minute = NONE;
    }

    void frame(int length) {
        frames.incrementAndGet();
        bytes.addAndGet(length);
    }

    /**
     * A crossing that its fan hears of for the first time; those before the minute are no news.
     *
     * @param field whether the fan watches the whole field
     */
    void crossing(long raceMs, boolean field) {
        var measured = minute;
        if (raceMs >= measured.raceMs()) {
            var due = measured.wallMs() + raceMs - measured.raceMs();
            var late = System.currentTimeMillis() - due;
            (field ? ofField : ofEntrants).incrementAndGet((int) Math.max(0, Math.min(MOST_MS, late)));
        }
    }

    void older() {
        older.incrementAndGet();
    }

    /** How often a fan heard an older revision than before. */
    long olderHeard() {
        return older.get();
    }

    Map<String, Object> report() {
        return Map.of(
                "frames", frames.get(), "bytes", bytes.get(), "entrants", byMs(ofEntrants), "field", byMs(ofField));
    }

    private static Map<Integer, Integer> byMs(AtomicIntegerArray latencies) {
        var byMs = new TreeMap<Integer, Integer>();
        for (var ms = 0; ms <= MOST_MS; ms++) {
            if (latencies.get(ms) > 0) {
                byMs.put(ms, latencies.get(ms));
            }
        }
        return byMs;
    }
}
