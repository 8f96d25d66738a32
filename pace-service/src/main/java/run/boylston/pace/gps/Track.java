package run.boylston.pace.gps;

/**
 * Where something is along the course and how fast, with how sure that is: a Kalman filter of two states, distance and
 * speed, whose speed wanders (white-noise acceleration). Times are seconds of the race; not thread-safe.
 */
final class Track {

    private final double wander;
    private double timeS;
    private double distanceM;
    private double speedMps;
    private double varDistance;
    private double covariance;
    private double varSpeed;

    /** @param wander how much the speed may change: variance per second, m2/s3 */
    Track(double wander, double timeS, double distanceM, double varDistance, double speedMps, double varSpeed) {
        this.wander = wander;
        this.timeS = timeS;
        this.distanceM = distanceM;
        this.speedMps = speedMps;
        this.varDistance = varDistance;
        this.varSpeed = varSpeed;
    }

    double timeS() {
        return timeS;
    }

    double distanceM() {
        return distanceM;
    }

    double speedMps() {
        return speedMps;
    }

    double distanceErrorM() {
        return Math.sqrt(varDistance);
    }

    double speedErrorMps() {
        return Math.sqrt(varSpeed);
    }

    double distanceAt(double atS) {
        return distanceM + speedMps * (atS - timeS);
    }

    /** Standard error of {@link #distanceAt}, for times not before the track's own. */
    double distanceErrorAt(double atS) {
        return Math.sqrt(varDistanceAfter(atS - timeS));
    }

    /** Takes a distance measured at a time not before the track's own. */
    void measured(double atS, double measuredM, double variance) {
        predict(atS);
        update(measuredM - distanceM, variance);
    }

    /**
     * Takes a distance measured at a time before the track's own, carried on to now at the track's speed: the longer ago,
     * the less it says.
     */
    void measuredBefore(double atS, double measuredM, double variance) {
        var ago = timeS - atS;
        var carried = ago * ago * varSpeed + wander * ago * ago * ago / 3;
        update(measuredM + speedMps * ago - distanceM, variance + carried);
    }

    private void predict(double atS) {
        var dt = atS - timeS;
        varDistance = varDistanceAfter(dt);
        covariance += dt * varSpeed + wander * dt * dt / 2;
        varSpeed += wander * dt;
        distanceM += speedMps * dt;
        timeS = atS;
    }

    private double varDistanceAfter(double dt) {
        return varDistance + 2 * dt * covariance + dt * dt * varSpeed + wander * dt * dt * dt / 3;
    }

    private void update(double innovation, double variance) {
        var whole = varDistance + variance;
        var toDistance = varDistance / whole;
        var toSpeed = covariance / whole;
        distanceM += toDistance * innovation;
        speedMps += toSpeed * innovation;
        varSpeed -= toSpeed * covariance;
        covariance -= toDistance * covariance;
        varDistance -= toDistance * varDistance;
    }
}
