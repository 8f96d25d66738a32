package run.boylston.pace.gps;

/**
 * One GPS fix on the race's clock.
 *
 * @param raceMs when the device was there, milliseconds of race time
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param accuracyM the device's own 68 % radius, metres; null if it did not say
 */
public record Fix(long raceMs, double lat, double lon, Double accuracyM) {

    /** A fix less sure than this says nothing about a runner. */
    private static final double WORST_ACCURACY_M = 100;

    private static final double UNSAID_ACCURACY_M = 15;

    /** The device's radius holds 68 % of both dimensions at once; one of them has this share of it as standard error. */
    private static final double RADIUS_TO_ERROR = 1 / 1.51;

    /** No phone on an arm is surer, whatever it says. */
    private static final double LEAST_ERROR_M = 2;

    double atS() {
        return raceMs / 1000.0;
    }

    /** False for what is not a number. */
    boolean saysSomething() {
        return statedM() <= WORST_ACCURACY_M;
    }

    /** Standard error along the course, metres. */
    double errorM() {
        return Math.max(LEAST_ERROR_M, statedM() * RADIUS_TO_ERROR);
    }

    private double statedM() {
        return accuracyM == null ? UNSAID_ACCURACY_M : accuracyM;
    }
}
