package run.boylston.pace.gps;

import run.boylston.contracts.progress.Motion;

/** What became of a fix: it moved the entrant, or it moved nothing and this is why. */
public sealed interface FixResult {

    /**
     * @param distanceErrorM standard error of the motion's distance, metres
     * @param speedErrorMps standard error of its speed, metres per second
     * @param news true when the motion last told no longer draws this: the moment to publish
     */
    record Matched(Motion motion, double distanceErrorM, double speedErrorMps, boolean news) implements FixResult {}

    record Refused(Reason reason) implements FixResult {}

    enum Reason {
        /** Too far from the course, or of no accuracy to say. */
        OFF_COURSE,
        /** Nobody can have moved there from where they were. */
        JUMPING,
        /** Ahead of the race's clock. */
        FUTURE,
        /** Older than what is known already. */
        STALE,
        /** The same instant again. */
        DUPLICATE
    }
}
