package run.boylston.feed.graphics;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Projection.Ahead;
import run.boylston.contracts.projection.Lateness;
import run.boylston.contracts.projection.Normal;

/** What a projection says now, knowing that the next mat has not reported, and where GPS saw the runner since the last. */
record ProjectionNow(Expected next, Expected finish) {

    /** Milliseconds since the start; nine in ten such runs are there between the other two. */
    record Expected(long atMs, long lowMs, long highMs) {}

    /** Where GPS saw somebody, {@code atMs} since their start. */
    record Seen(double distanceM, long atMs, double speedMps) {}

    /** Whoever is slower than this stands, and will go on. */
    private static final double STANDING_MPS = 0.7;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Scores of the levels that travel: 1, 5, 20, 50, 80, 95 and 99 %. */
    private static final double[] SCORES = {-2.3263, -1.6449, -0.8416, 0, 0.8416, 1.6449, 2.3263};

    private static final int LAST = SCORES.length - 1;
    private static final int MEDIAN = 3;

    /**
     * Empty of a projection that cannot move.
     *
     * @param nowMs since the start
     * @param seen null if GPS saw nothing since the last mat
     */
    static Optional<ProjectionNow> of(Projection projection, long nowMs, Seen seen) {
        var ahead = projection.ahead();
        if (ahead == null || ahead.nextMs().size() <= LAST || ahead.finishMs().size() <= LAST) {
            return Optional.empty();
        }
        var next = times(ahead.nextMs());
        var finish = times(ahead.finishMs());
        var known = seen == null ? Lateness.UNKNOWN : lateness(seen, ahead, next);
        var lateness = known.notPassedBy(score(nowMs, next));
        double mean = lateness.finishMean(ahead.tie());
        double deviation = lateness.finishDeviation(ahead.tie());
        return Optional.of(new ProjectionNow(
                expected(next, next[MEDIAN], lateness::nextScore, nowMs),
                expected(finish, projection.finishMs(), level -> mean + deviation * Normal.score(level), nowMs)));
    }

    /** Goes on between what it did since the last mat and what it does now: either alone runs ahead of the truth. */
    private static Lateness lateness(Seen seen, Ahead ahead, double[] next) {
        double segmentM = ahead.nextM() - ahead.fromM();
        double doneM = Math.min(seen.distanceM(), ahead.nextM()) - ahead.fromM();
        double tookMs = seen.atMs() - ahead.fromMs();
        if (!(doneM > 0 && tookMs > 0)) {
            return Lateness.UNKNOWN;
        }
        double pace = tookMs / doneM;
        double goesOn = seen.speedMps() < STANDING_MPS ? pace : (pace + 1_000 / seen.speedMps()) / 2;
        return Lateness.seen(doneM / segmentM, score(seen.atMs() + (segmentM - doneM) * goesOn, next));
    }

    /** The figure to name keeps its level, as far as it had one. */
    private static Expected expected(double[] times, double middleMs, DoubleUnaryOperator scoreAt, long nowMs) {
        double named = Math.max(0.25, Math.min(Normal.level(score(middleMs, times)), 0.75));
        return new Expected(
                at(named, times, scoreAt, nowMs), at(LOW, times, scoreAt, nowMs), at(HIGH, times, scoreAt, nowMs));
    }

    private static long at(double level, double[] times, DoubleUnaryOperator scoreAt, long nowMs) {
        return Math.round(Math.max(nowMs, interpolated(scoreAt.applyAsDouble(level), SCORES, times)));
    }

    private static double score(double timeMs, double[] times) {
        return interpolated(timeMs, times, SCORES);
    }

    private static double[] times(List<Long> ms) {
        return ms.stream().mapToDouble(Long::doubleValue).toArray();
    }

    /** Straight between two, beyond them the last line carried on; where several are one, below it is before them all. */
    private static double interpolated(double x, double[] xs, double[] ys) {
        int above = 1;
        while (above < LAST && xs[above] <= x) {
            above++;
        }
        double width = xs[above] - xs[above - 1];
        if (width <= 0) {
            return x < xs[above] ? -Normal.BOUND : above == LAST ? Normal.BOUND : ys[above];
        }
        return ys[above - 1] + (x - xs[above - 1]) / width * (ys[above] - ys[above - 1]);
    }
}
