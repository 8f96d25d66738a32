package run.boylston.bench;

import java.util.Arrays;
import java.util.List;

/** Durations that were measured, in milliseconds. Percentiles are observed values (nearest rank), never between two. */
public final class Samples {

    private final double[] sortedMs;

    public Samples(List<Double> ms) {
        if (ms.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sortedMs = ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** @param percent above 0, up to 100 */
    public double percentileMs(double percent) {
        var rank = (int) Math.ceil(percent / 100 * sortedMs.length);
        return Math.round(sortedMs[Math.max(rank, 1) - 1] * 100) / 100.0;
    }

    /** One line of a table whose heading is {@link #HEADING}. */
    public String line(String what) {
        return "%-28s %6d %8.2f %8.2f %8.2f %8.2f"
                .formatted(
                        what,
                        sortedMs.length,
                        percentileMs(50),
                        percentileMs(90),
                        percentileMs(99),
                        Arrays.stream(sortedMs).max().orElseThrow());
    }

    public static final String HEADING =
            "%-28s %6s %8s %8s %8s %8s".formatted("milliseconds", "n", "p50", "p90", "p99", "max");
}
