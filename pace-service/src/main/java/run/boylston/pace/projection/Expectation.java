package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Basis;

/**
 * What to expect of a run from its newest passage on.
 *
 * @param from the newest passage
 * @param nextM where the next mat of the model lies, metres along the course; the finish after the last
 * @param next when it will be reached
 * @param courseM where the finish lies
 * @param finish when it will be reached
 * @param basis what it was learnt from
 * @param reason why it is no more certain, for a person; null if there is nothing to say
 */
public record Expectation(
        RunSoFar.Passage from, double nextM, Arrival next, double courseM, Arrival finish, Basis basis, String reason) {

    /** The 5 and 95 % quantiles are what is shown. */
    private static final double LOW = 0.05;

    private static final double HIGH = 0.95;

    public long finishMs() {
        return Math.round(finish.middleMs());
    }

    public long lowMs() {
        return Math.round(finish.atMs(LOW));
    }

    public long highMs() {
        return Math.round(finish.atMs(HIGH));
    }

    /** Metres per second to the next mat. */
    public double speedMps() {
        return speedMps(next.middleMs());
    }

    /** 95 % half-width of that speed. */
    public double doubtMps() {
        return Math.max(speedMps(next.atMs(0.025)) - speedMps(), speedMps() - speedMps(next.atMs(0.975)));
    }

    /** When a place ahead will be reached: the next mat, a landmark, a spectator's spot. Places behind were reached by now. */
    public Arrival at(double distanceM) {
        if (distanceM <= nextM) {
            return Arrival.certain(from.timeMs())
                    .towards(next, Math.max(0, distanceM - from.distanceM()) / (nextM - from.distanceM()));
        }
        return next.towards(finish, Math.min(1, (distanceM - nextM) / (courseM - nextM)));
    }

    /**
     * The same, knowing that the next mat has not reported: what of both distributions has not been refuted. Whoever is late
     * at the next mat is as late in the order of what was possible at the finish.
     *
     * @param nowMs milliseconds since the start
     */
    public Expectation notPassedBy(double nowMs) {
        var gone = Math.min(next.by(nowMs), 0.9999);
        if (gone < 1e-4) {
            return this;
        }
        var fastestRestMs =
                (courseM - nextM) / Math.max(1e-3, courseM - from.distanceM()) * (finish.atMs(0.005) - from.timeMs());
        return new Expectation(
                from,
                nextM,
                next.conditioned(gone, nowMs),
                courseM,
                finish.conditioned(gone, nowMs + Math.max(0, fastestRestMs)),
                basis,
                reason);
    }

    /** As doubtful as either allows, on this one's grounds; {@code share} says whose finish is named. */
    Expectation orElse(Expectation other, double share) {
        return new Expectation(
                from, nextM, next.orElse(other.next, 0.5), courseM, finish.orElse(other.finish, share), basis, reason);
    }

    private double speedMps(double atMs) {
        return (nextM - from.distanceM()) / Math.max(1, atMs - from.timeMs()) * 1000;
    }
}
