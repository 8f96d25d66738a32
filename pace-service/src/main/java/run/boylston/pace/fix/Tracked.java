package run.boylston.pace.fix;

/**
 * Whom a tracker places now, as the database says.
 *
 * @param raceRevision of the race that {@code contest} and {@code division} are of
 * @param division null for a vehicle
 * @param vehicle true for a lead vehicle
 * @param visible whether positions may leave this service: nobody's but while the race is armed or live, or has no clock,
 *     and no runner's whose run has ended
 */
record Tracked(
        String race,
        long raceRevision,
        String tracker,
        String bib,
        String contest,
        String division,
        boolean vehicle,
        boolean visible,
        String owner) {

    String trackerKey() {
        return race + "/" + tracker;
    }

    /** Who carries which. */
    String key() {
        return trackerKey() + "/" + bib;
    }

    String entrantKey() {
        return race + "/" + bib;
    }
}
