package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Ahead;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.projection.Lateness;

/**
 * What to expect of a run from its newest passage on.
 *
 * @param from the newest passage
 * @param nextM where the next mat of the model lies, metres along the course; the finish after the last
 * @param next when it will be reached
 * @param courseM where the finish lies
 * @param finish when it will be reached
 * @param tie how much the finish goes with the next mat: correlation of where in the order a run is at both
 * @param basis what it was learnt from
 * @param reason why it is no more certain, for a person; null if there is nothing to say
 */
public record Expectation(
        RunSoFar.Passage from,
        double nextM,
        Arrival next,
        double courseM,
        Arrival finish,
        double tie,
        Basis basis,
        String reason) {

    /** The 5 and 95 % quantiles are what is shown. */
    private static final double LOW = 0.05;

    private static final double HIGH = 0.95;

    /** Whoever is slower than this stands, and will go on. */
    private static final double STANDING_MPS = 0.7;

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
        return next.towards(finish, share(distanceM));
    }

    /** Of the way from the next mat to the finish. */
    private double share(double distanceM) {
        return Math.min(1, (distanceM - nextM) / (courseM - nextM));
    }

    /**
     * The same, knowing that the next mat has not reported.
     *
     * @param nowMs milliseconds since the start
     */
    public Expectation notPassedBy(double nowMs) {
        return knowing(Lateness.UNKNOWN.notPassedBy(next.score(nowMs)), nowMs);
    }

    /**
     * The same, knowing as well where GPS saw the run on its way to the next mat.
     *
     * @param distanceM metres along the course
     * @param atMs when it was there, milliseconds since the start
     * @param speedMps how fast it was
     */
    public Expectation seenAt(double distanceM, double atMs, double speedMps, double nowMs) {
        return knowing(seen(distanceM, atMs, speedMps).notPassedBy(next.score(nowMs)), nowMs);
    }

    /** Goes on between what it did since the last mat and what it does now: either alone runs ahead of the truth. */
    private Lateness seen(double distanceM, double atMs, double speedMps) {
        var doneM = Math.min(distanceM, nextM) - from.distanceM();
        var tookMs = atMs - from.timeMs();
        if (!(doneM > 0 && tookMs > 0)) {
            return Lateness.UNKNOWN;
        }
        var pace = tookMs / doneM;
        var goesOn = speedMps < STANDING_MPS ? pace : (pace + 1000 / speedMps) / 2;
        var reachesMs = atMs + (nextM - from.distanceM() - doneM) * goesOn;
        return Lateness.seen(doneM / (nextM - from.distanceM()), next.score(reachesMs));
    }

    private Expectation knowing(Lateness lateness, double nowMs) {
        return new Expectation(
                from,
                nextM,
                next.next(lateness, nowMs),
                courseM,
                finish.finish(lateness, tie, nowMs),
                tie,
                basis,
                reason);
    }

    /** The same with another place ahead for the next mat: a race's mats are not always the model's. */
    public Expectation towards(double distanceM) {
        var beyond = distanceM <= nextM ? 0 : share(distanceM);
        return new Expectation(
                from, distanceM, at(distanceM), courseM, finish, tie + beyond * (1 - tie), basis, reason);
    }

    /** In the form that travels. */
    Ahead ahead() {
        return new Ahead(from.distanceM(), from.timeMs(), nextM, next.told(), finish.told(), tie);
    }

    /** As doubtful as either allows, on this one's grounds. */
    Expectation orElse(Expectation other) {
        return new Expectation(
                from, nextM, next.orElse(other.next), courseM, finish.orElse(other.finish), tie, basis, reason);
    }

    /** What the other expects, but as late as this one allows too, on this one's grounds. */
    Expectation orSooner(Expectation other) {
        return new Expectation(
                from, nextM, other.next.orLater(next), courseM, other.finish.orLater(finish), other.tie, basis, reason);
    }

    private double speedMps(double atMs) {
        return (nextM - from.distanceM()) / Math.max(1, atMs - from.timeMs()) * 1000;
    }
}
