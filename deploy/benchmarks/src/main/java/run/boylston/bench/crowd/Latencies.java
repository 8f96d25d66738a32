package run.boylston.bench.crowd;

import java.util.SortedMap;

/**
 * Milliseconds from when a crossing was due in Kafka until a fan heard of it.
 *
 * @param crossings how often a fan heard of one
 */
record Latencies(long crossings, int p50Ms, int p99Ms, int maxMs) {

    /** @param byMs how many there were of each */
    static Latencies of(SortedMap<Integer, Long> byMs) {
        var crossings = byMs.values().stream().mapToLong(Long::longValue).sum();
        if (crossings == 0) {
            throw new IllegalStateException("No fan has heard of a crossing");
        }
        return new Latencies(
                crossings, percentile(byMs, crossings, 50), percentile(byMs, crossings, 99), byMs.lastKey());
    }

    private static int percentile(SortedMap<Integer, Long> byMs, long count, int percent) {
        var seen = 0L;
        for (var each : byMs.entrySet()) {
            seen += each.getValue();
            if (seen * 100 >= count * percent) {
                return each.getKey();
            }
        }
        return byMs.lastKey();
    }
}
