package run.boylston.pace.course;

/** Distances over the ground, on a sphere of the earth's mean radius. */
public final class Ground {

    private static final double METRES_PER_DEGREE = Math.PI / 180 * 6_371_008.8;

    private Ground() {}

    /** Metres between two places near each other, as flat as the ground is there; degrees in. */
    public static double straightM(double lat, double lon, double otherLat, double otherLon) {
        var east = METRES_PER_DEGREE * Math.cos(Math.toRadians((lat + otherLat) / 2));
        return Math.hypot((otherLon - lon) * east, (otherLat - lat) * METRES_PER_DEGREE);
    }
}
