package run.boylston.pace.course;

import java.util.List;
import java.util.Optional;
import run.boylston.contracts.race.CourseEntry;

/** A contest's course as a line to look up by distance and to match coordinates against. Immutable. */
public final class CourseLine {

    /** Nothing is known of the road between two points further apart than this, metres. */
    public static final double MAX_GAP_M = 1_000;

    /** @param index of the point in the list, 0 first; -1 for the list as a whole */
    public record Problem(int index, String detail) {}

    /** @param crossTrackM metres from the coordinates to the line, never negative */
    public record Match(double distanceM, double crossTrackM) {}

    private CourseLine() {}

    /** Everything that keeps these points from being the course of a contest of that distance; empty if it can be built. */
    public static List<Problem> problems(List<CourseEntry.Point> points, double contestDistanceM) {
        return List.of();
    }

    /** @throws IllegalArgumentException if {@link #problems} finds any, the contest's distance being the last point's */
    public static CourseLine of(List<CourseEntry.Point> points) {
        return new CourseLine();
    }

    /** The contest's distance, metres. */
    public double lengthM() {
        throw new UnsupportedOperationException();
    }

    /** The point at a distance, interpolated; distances outside the course are its ends. */
    public CourseEntry.Point at(double distanceM) {
        throw new UnsupportedOperationException();
    }

    /** The nearest place between two distances; empty only if the window misses the course. */
    public Optional<Match> nearest(double lat, double lon, double fromM, double toM) {
        throw new UnsupportedOperationException();
    }
}
