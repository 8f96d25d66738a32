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

    /** Within a minute a speed changes by about a quarter: runners tire, climb, drink and stop. */
    private static final double WANDER = 0.001;

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
}
