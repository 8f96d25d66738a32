package run.boylston.pace.gps;

/**
 * Where something is along the course and how fast, with how sure that is: a Kalman filter of two states, distance and
 * speed, whose speed wanders (white-noise acceleration). Immutable.
 *
 * @param wander how much the speed may change: variance per second, m2/s3
 * @param timeS seconds of the race
 */
record Track(
        double wander,
        double timeS,
        double distanceM,
        double speedMps,
        double varDistance,
        double covariance,
        double varSpeed) {

    /** What differs from the expected by more of its standard errors is believed less than it says of itself. */
    private static final double SURE_ERRORS = 2;

    /** Of the speed no more is known than what kind of mover it is. */
    static Track begin(Mover mover, double timeS, double distanceM, double varDistance) {
        return new Track(mover.wander(), timeS, distanceM, mover.typicalMps(), varDistance, 0, mover.varSpeed());
    }

    double distanceErrorM() {
        return Math.sqrt(varDistance);
    }

    double speedErrorMps() {
        return Math.sqrt(varSpeed);
    }

    double distanceAt(double atS) {
        return distanceM + Math.max(0, speedMps) * (atS - timeS);
    }

    /** Standard error of {@link #distanceAt}, for times not before the track's own. */
    double distanceErrorAt(double atS) {
        return Math.sqrt(varDistanceAfter(atS - timeS));
    }

    /** Whether a distance measured at a time, before the track's own or not, is one that it could be at. */
    boolean allows(double atS, double measuredM, double variance, double errors) {
        var innovation = measuredM - distanceAt(atS);
        var known = atS < timeS ? varDistance + carriedVariance(timeS - atS) : varDistanceAfter(atS - timeS);
        return innovation * innovation <= errors * errors * (known + variance);
    }

    /**
     * Takes a measured distance. One of a time before the track's own is carried on to now at the track's speed: the longer
     * ago, the less it says.
     */
    Track measured(double atS, double measuredM, double variance) {
        var ago = timeS - atS;
        return ago > 0
                ? updated(measuredM + speedMps * ago - distanceM, variance + carriedVariance(ago))
                : predicted(atS).updated(measuredM - distanceAt(atS), variance);
    }

    private double carriedVariance(double ago) {
        return ago * ago * varSpeed + wander * ago * ago * ago / 3;
    }

    private Track predicted(double atS) {
        var dt = atS - timeS;
        return new Track(
                wander,
                atS,
                distanceAt(atS),
                speedMps,
                varDistanceAfter(dt),
                covariance + dt * varSpeed + wander * dt * dt / 2,
                varSpeed + wander * dt);
    }

    private double varDistanceAfter(double dt) {
        return varDistance + 2 * dt * covariance + dt * dt * varSpeed + wander * dt * dt * dt / 3;
    }

    private Track updated(double innovation, double variance) {
        var whole = Math.max(varDistance + variance, innovation * innovation / (SURE_ERRORS * SURE_ERRORS));
        var toDistance = varDistance / whole;
        var toSpeed = covariance / whole;
        return new Track(
                wander,
                timeS,
                distanceM + toDistance * innovation,
                speedMps + toSpeed * innovation,
                varDistance - toDistance * varDistance,
                covariance - toDistance * covariance,
                varSpeed - toSpeed * covariance);
    }
}
