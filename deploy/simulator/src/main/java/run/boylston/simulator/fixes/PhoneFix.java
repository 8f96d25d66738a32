package run.boylston.simulator.fixes;

/**
 * One GPS fix as a phone sends it.
 *
 * @param timeMs race time, milliseconds
 * @param accuracyM the phone's own 68 % radius
 */
public record PhoneFix(String tracker, int timeMs, double lat, double lon, double accuracyM, double speedMps) {}
