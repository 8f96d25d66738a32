package run.boylston.pace.projection;

import java.util.Arrays;

/**
 * When somebody will be at a place, as a distribution: times at fixed levels, between them straight lines on normal paper,
 * beyond them the last line carried on. Immutable.
 *
 * @param middleMs the one figure to name
 * @param timesMs at each level, never decreasing; milliseconds since the start
 */
public record Arrival(double middleMs, double[] timesMs) {

    /** Shares of runs that are there by then. */
    public static final double[] LEVELS = {
        0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995
    };

    private static final double[] SCORES = {
        -2.5758, -2.3263, -1.9600, -1.6449, -1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816,
        1.6449, 1.9600, 2.3263, 2.5758
    };

    private static final int LAST = LEVELS.length - 1;

    /** Rounding puts none out of order. */
    public Arrival {
        timesMs = timesMs.clone();
        for (var i = 1; i < timesMs.length; i++) {
            timesMs[i] = Math.max(timesMs[i], timesMs[i - 1]);
        }
    }

    static Arrival certain(double timeMs) {
        var times = new double[LEVELS.length];
        Arrays.fill(times, timeMs);
        return new Arrival(timeMs, times);
    }

    /** At a level between 0 and 1. */
    public double atMs(double level) {
        return interpolated(Normal.score(level), SCORES, timesMs);
    }

    /** The share of runs that are there by a time. */
    public double by(double timeMs) {
        return Normal.level(interpolated(timeMs, timesMs, SCORES));
    }

    /** What is left of a distribution of which the first share did not come true, and that lies after a time. */
    Arrival conditioned(double gone, double nowMs) {
        var left = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            left[i] = Math.max(nowMs, atMs(gone + LEVELS[i] * (1 - gone)));
        }
        // The figure to name keeps its level, as far as it had one: where much is one moment, it has many.
        var level = Math.max(0.25, Math.min(by(middleMs), 0.75));
        return new Arrival(Math.max(nowMs, atMs(gone + level * (1 - gone))), left);
    }

    /** Between two, {@code share} of the way to the other. */
    Arrival towards(Arrival other, double share) {
        var mixed = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            mixed[i] = timesMs[i] + share * (other.timesMs[i] - timesMs[i]);
        }
        return new Arrival(middleMs + share * (other.middleMs - middleMs), mixed);
    }

    /** As doubtful as either allows; the figure to name lies {@code share} of the way to the other's. */
    Arrival orElse(Arrival other, double share) {
        var wider = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            wider[i] =
                    LEVELS[i] < 0.5 ? Math.min(timesMs[i], other.timesMs[i]) : Math.max(timesMs[i], other.timesMs[i]);
        }
        return new Arrival(middleMs + share * (other.middleMs - middleMs), wider);
    }

    /** None of it before a time. */
    Arrival notBefore(double timeMs) {
        return new Arrival(
                Math.max(middleMs, timeMs),
                Arrays.stream(timesMs).map(time -> Math.max(time, timeMs)).toArray());
    }

    /** Straight between two; where several times are one, below it is before them all and from it on after. */
    private static double interpolated(double x, double[] xs, double[] ys) {
        var above = 1;
        while (above < LAST && xs[above] <= x) {
            above++;
        }
        var width = xs[above] - xs[above - 1];
        if (width <= 0) {
            return x < xs[above] ? -Normal.BOUND : above == LAST ? Normal.BOUND : ys[above];
        }
        return ys[above - 1] + (x - xs[above - 1]) / width * (ys[above] - ys[above - 1]);
    }
}
