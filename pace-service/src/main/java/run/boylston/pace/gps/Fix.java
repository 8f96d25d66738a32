package run.boylston.pace.gps;

/**
 * One GPS fix on the race's clock.
 *
 * @param raceMs when the device was there, milliseconds of race time
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param accuracyM the device's own 68 % radius, metres; null if it did not say
 */
public record Fix(long raceMs, double lat, double lon, Double accuracyM) {}
