package run.boylston.contracts.ingest;

import java.time.Instant;

/**
 * One GPS fix of one tracker, raw. Topic {@code race-fixes}, key {@code race/tracker}. It never leaves pace-service: what
 * is published is a distance along the course.
 *
 * @param race the race's id
 * @param id SHA-256 in hex of race, tracker and time: a fix sent twice is one fix
 * @param tracker the device's id in the race
 * @param time when the device was there, by its own clock
 * @param lat degrees north, WGS 84, -90 to 90
 * @param lon degrees east, WGS 84, -180 to 180
 * @param accuracyM the device's own 68 % radius in metres, if it says so
 * @param speedMps metres per second over ground, if it says so
 * @param headingDeg degrees clockwise from north, if it says so
 * @param receivedAt when the front door took it
 */
public record PositionFix(
        String race,
        String id,
        String tracker,
        Instant time,
        double lat,
        double lon,
        Double accuracyM,
        Double speedMps,
        Double headingDeg,
        Instant receivedAt) {

    public String key() {
        return race + "/" + tracker;
    }
}
