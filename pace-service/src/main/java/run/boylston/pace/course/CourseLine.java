package run.boylston.pace.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.CourseEntry.Point;

/**
 * A contest's course as a line to look up by distance and to match coordinates against. The points' own distances are
 * the truth: they are calibrated, while the length of the drawn line is not. Immutable.
 */
public final class CourseLine {

    /**
     * What keeps a list of points from being a course.
     *
     * @param index of the point, 0 first; -1 for the list as a whole
     */
    public record Problem(int index, String detail) {}

    /** @param crossTrackM metres from the coordinates to the line, never negative */
    public record Match(double distanceM, double crossTrackM) {}

    private final List<Point> points;
    private final PassSearch search;

    private CourseLine(List<Point> points) {
        this.points = List.copyOf(points);
        search = new PassSearch(this.points);
    }

    /** Everything that keeps these points from being the course of a contest of that distance; empty if it can be built. */
    public static List<Problem> problems(List<Point> points, double contestDistanceM) {
        return CourseCheck.problems(points, contestDistanceM);
    }

    /**
     * The same points with the last at the contest's distance exactly, where it was measured to a metre of it: what is laid
     * over the course must end where the contest does. A course that ends elsewhere stays as it is, for {@link #problems}
     * to tell.
     */
    public static List<Point> endingAt(double contestDistanceM, List<Point> points) {
        var last = points.size() - 1;
        if (last < 0 || !CourseCheck.endsAt(contestDistanceM, points.get(last))) {
            return points;
        }
        var end = points.get(last);
        var ending = new ArrayList<>(points);
        ending.set(last, new Point(contestDistanceM, end.lat(), end.lon(), end.elevationM()));
        return List.copyOf(ending);
    }

    /** @throws IllegalArgumentException if {@link #problems} finds any, the contest's distance being the last point's */
    public static CourseLine of(List<Point> points) {
        var length = points.isEmpty() ? 0 : points.get(points.size() - 1).distanceM();
        var problems = problems(points, length);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).detail());
        }
        return new CourseLine(points);
    }

    /** @throws IllegalArgumentException as {@link #of(List)} does */
    public static CourseLine of(CourseEntry course) {
        return of(course.points());
    }

    /** The contest's distance, metres. */
    public double lengthM() {
        return points.get(points.size() - 1).distanceM();
    }

    /** The point at a distance, interpolated; distances outside the course are its ends. */
    public Point at(double distanceM) {
        var within = Math.min(Math.max(distanceM, 0), lengthM());
        var from = search.segmentAt(within);
        var a = points.get(from);
        var b = points.get(from + 1);
        var share = (within - a.distanceM()) / (b.distanceM() - a.distanceM());
        return new Point(
                within,
                a.lat() + share * (b.lat() - a.lat()),
                a.lon() + share * (b.lon() - a.lon()),
                a.elevationM() + share * (b.elevationM() - a.elevationM()));
    }

    /**
     * The nearest place between two distances. A course passes near itself, so whoever knows roughly where to look says
     * so; looking everywhere is for those who do not.
     *
     * @return empty only if the window misses the course
     */
    public Optional<Match> nearest(double lat, double lon, double fromM, double toM) {
        return likeliest(lat, lon, fromM, toM, 0, 0);
    }

    /**
     * The place between two distances that is both near the coordinates and near where it is expected: on a road run both
     * ways, which way is not for a few metres across it to say.
     *
     * @param pull how many metres across the course one metre along it from {@code expectedM} weighs
     * @return empty only if the window misses the course
     */
    public Optional<Match> likeliest(double lat, double lon, double fromM, double toM, double expectedM, double pull) {
        var from = Math.max(fromM, 0);
        var to = Math.min(toM, lengthM());
        if (!(from <= to)) {
            return Optional.empty();
        }
        return Optional.of(search.likeliest(lat, lon, from, to, expectedM, pull));
    }

    static double straightM(Point a, Point b) {
        var east = PassSearch.METRES_PER_DEGREE * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot((b.lon() - a.lon()) * east, (b.lat() - a.lat()) * PassSearch.METRES_PER_DEGREE);
    }
}
