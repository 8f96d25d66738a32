package run.boylston.pace.gps;

/**
 * How a kind of mover moves.
 *
 * @param maxSpeedMps nobody of the kind is faster
 * @param typicalMps before any speed is known
 * @param wander variance per second of the speed, m2/s3
 */
record Mover(double maxSpeedMps, double typicalMps, double wander) {

    private static final double TYPICAL_SHARE = 0.42;

    /** Within a minute a speed changes by about an eighth: runners tire, climb and drink. Who stops is seen to. */
    private static final double WANDER = 0.0003;

    /** Speeds are estimates: one is impossible only beyond so many of its standard errors. */
    private static final double SPEED_ERRORS = 3;

    static Mover runner(double maxSpeedMps) {
        var typical = TYPICAL_SHARE * maxSpeedMps;
        return new Mover(maxSpeedMps, typical, WANDER * typical * typical);
    }

    /** A lead car: at a runner's pace, with bursts. */
    static Mover vehicle() {
        return new Mover(25, 5, 0.5);
    }

    /** Variance of a speed of which nothing is known: from standing to the greatest, the typical within. */
    double varSpeed() {
        return typicalMps * typicalMps / 4;
    }

    /** False for a speed that is surely too great: the phone is on a bus. */
    boolean canDo(Track track) {
        return track.speedMps() - SPEED_ERRORS * track.speedErrorMps() <= maxSpeedMps;
    }

    /** Surely the wrong way: along another leg of a course that passes near itself. */
    boolean isBackwards(Track track) {
        return track.speedMps() + SPEED_ERRORS * track.speedErrorMps() < 0;
    }
}
