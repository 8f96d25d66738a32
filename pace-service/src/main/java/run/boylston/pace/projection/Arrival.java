package run.boylston.pace.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import run.boylston.contracts.projection.Lateness;
import run.boylston.contracts.projection.Normal;

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

    static final double[] SCORES = {
        -2.5758, -2.3263, -1.9600, -1.6449, -1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816,
        1.6449, 1.9600, 2.3263, 2.5758
    };

    /** 1, 5, 20, 50, 80, 95 and 99 %: with straight lines between, they tell nearly the same in fewer numbers. */
    static final int[] TOLD = {1, 3, 5, 8, 11, 13, 15};

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

    /** At the levels that travel. */
    List<Long> told() {
        return Arrays.stream(TOLD).mapToObj(level -> Math.round(timesMs[level])).toList();
    }

    /** At a level between 0 and 1. */
    public double atMs(double level) {
        return atScoreMs(Normal.score(level));
    }

    private double atScoreMs(double score) {
        return interpolated(score, SCORES, timesMs);
    }

    /** Where a time lies in the order, as a score. */
    double score(double timeMs) {
        return interpolated(timeMs, timesMs, SCORES);
    }

    /** The share of runs that are there by a time. */
    public double by(double timeMs) {
        return Normal.level(score(timeMs));
    }

    /** At the next mat, of whoever is that late; none of it before a time. */
    Arrival next(Lateness lateness, double nowMs) {
        return rescored(lateness::nextScore, nowMs);
    }

    /**
     * At the finish, of whoever is that late at the next mat.
     *
     * @param tie correlation of the two, as scores
     */
    Arrival finish(Lateness lateness, double tie, double nowMs) {
        var mean = lateness.finishMean(tie);
        var deviation = lateness.finishDeviation(tie);
        return rescored(level -> mean + deviation * Normal.score(level), nowMs);
    }

    /** The figure to name keeps its level, as far as it had one: where much is one moment, it has many. */
    private Arrival rescored(DoubleUnaryOperator scoreAtLevel, double nowMs) {
        var times = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            times[i] = Math.max(nowMs, atScoreMs(scoreAtLevel.applyAsDouble(LEVELS[i])));
        }
        var level = Math.max(0.25, Math.min(by(middleMs), 0.75));
        return new Arrival(Math.max(nowMs, atScoreMs(scoreAtLevel.applyAsDouble(level))), times);
    }

    /** Between two, {@code share} of the way to the other. */
    Arrival towards(Arrival other, double share) {
        var mixed = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            mixed[i] = timesMs[i] + share * (other.timesMs[i] - timesMs[i]);
        }
        return new Arrival(middleMs + share * (other.middleMs - middleMs), mixed);
    }

    /** As doubtful as either allows; the figure to name lies half-way. */
    Arrival orElse(Arrival other) {
        var wider = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            wider[i] =
                    LEVELS[i] < 0.5 ? Math.min(timesMs[i], other.timesMs[i]) : Math.max(timesMs[i], other.timesMs[i]);
        }
        return new Arrival((middleMs + other.middleMs) / 2, wider);
    }

    /** The same, but as late as the other allows too. */
    Arrival orLater(Arrival other) {
        var later = new double[LEVELS.length];
        for (var i = 0; i <= LAST; i++) {
            later[i] = LEVELS[i] < 0.5 ? timesMs[i] : Math.max(timesMs[i], other.timesMs[i]);
        }
        return new Arrival(middleMs, later);
    }

    Arrival scaled(double scale) {
        return new Arrival(
                middleMs * scale,
                Arrays.stream(timesMs).map(time -> time * scale).toArray());
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
