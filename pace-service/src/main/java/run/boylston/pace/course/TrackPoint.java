package run.boylston.pace.course;

/**
 * One point of a drawn line.
 *
 * @param elevationM metres above the sea; NaN if the file does not say
 * @param place where in the file it stands
 */
public record TrackPoint(double lat, double lon, double elevationM, FilePlace place) {

    boolean hasElevation() {
        return !Double.isNaN(elevationM);
    }

    /** False where a coordinate is missing or out of bounds. */
    public boolean isOnEarth() {
        return isOnEarth(lat, lon);
    }

    static boolean isOnEarth(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }
}
