package run.boylston.simulator.verify;

import java.util.regex.Pattern;

/** Finds how long reads took, from the front door to their progress published, in pace-service's metrics. */
public final class LagMetric {

    private static final Pattern P99 =
            Pattern.compile("^boylston_read_lag_seconds\\{[^}]*quantile=\"0\\.99\"[^}]*}\\s+(\\S+)", Pattern.MULTILINE);

    private LagMetric() {}

    /**
     * The 99th percentile in milliseconds, or -1 if the metrics do not say.
     *
     * @param prometheus text as of {@code /q/metrics}
     */
    public static double p99Ms(String prometheus) {
        var found = P99.matcher(prometheus);
        if (!found.find()) {
            return -1;
        }
        double seconds = Double.parseDouble(found.group(1));
        return Double.isNaN(seconds) ? -1 : Math.round(seconds * 1e6) / 1e3;
    }
}
