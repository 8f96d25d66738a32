package run.boylston.pace.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    private static final double METRES_PER_DEGREE = Math.PI / 180 * 6_371_008.8;

    private final List<Point> points;
    private final double[] distancesM;

    private CourseLine(List<Point> points) {
        this.points = List.copyOf(points);
        distancesM = points.stream().mapToDouble(Point::distanceM).toArray();
    }

    /** Everything that keeps these points from being the course of a contest of that distance; empty if it can be built. */
    public static List<Problem> problems(List<Point> points, double contestDistanceM) {
        return CourseCheck.problems(points, contestDistanceM);
    }

    /** @throws IllegalArgumentException if {@link #problems} finds any, the contest's distance being the last point's */
    public static CourseLine of(List<Point> points) {
        var length = points.isEmpty() ? 0 : points.get(points.size() - 1).distanceM();
        var problems = problems(points, length);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).toString());
        }
        return new CourseLine(points);
    }

    /** @throws IllegalArgumentException as {@link #of(List)} does */
    public static CourseLine of(CourseEntry course) {
        return of(course.points());
    }

    /** The contest's distance, metres. */
    public double lengthM() {
        return distancesM[distancesM.length - 1];
    }

    /** The point at a distance, interpolated; distances outside the course are its ends. */
    public Point at(double distanceM) {
        var within = Math.min(Math.max(distanceM, 0), lengthM());
        var from = segmentAt(within);
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
        var passes = passes(lat, lon, from, to);
        return passes.stream()
                .min(Comparator.comparingDouble(
                        pass -> Math.hypot(pass.crossTrackM(), pull * (pass.distanceM() - expectedM))));
    }

    /** Each pass of the course by the coordinates: the places nearer to them than the road before and after. */
    private List<Match> passes(double lat, double lon, double fromM, double toM) {
        var passes = new ArrayList<Match>(2);
        var last = segmentAt(toM);
        var newest = onSegment(segmentAt(fromM), lat, lon, fromM, toM);
        var nearing = true;
        for (var i = segmentAt(fromM) + 1; i <= last; i++) {
            var match = onSegment(i, lat, lon, fromM, toM);
            var further = match.crossTrackM() > newest.crossTrackM();
            if (further && nearing) {
                passes.add(newest);
            }
            nearing = !further;
            newest = match;
        }
        if (nearing) {
            passes.add(newest);
        }
        return passes;
    }

    /** In a plane that touches the globe at the coordinates: flat enough for as far as a match can lie. */
    private Match onSegment(int index, double lat, double lon, double fromM, double toM) {
        var a = points.get(index);
        var b = points.get(index + 1);
        var east = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        var ax = (a.lon() - lon) * east;
        var ay = (a.lat() - lat) * METRES_PER_DEGREE;
        var dx = (b.lon() - a.lon()) * east;
        var dy = (b.lat() - a.lat()) * METRES_PER_DEGREE;
        var length = b.distanceM() - a.distanceM();
        var square = dx * dx + dy * dy;
        var share = square == 0 ? 0 : -(ax * dx + ay * dy) / square;
        share = Math.max(share, Math.max(0, (fromM - a.distanceM()) / length));
        share = Math.min(share, Math.min(1, (toM - a.distanceM()) / length));
        return new Match(a.distanceM() + share * length, Math.hypot(ax + share * dx, ay + share * dy));
    }

    private int segmentAt(double distanceM) {
        var found = Arrays.binarySearch(distancesM, distanceM);
        var at = found >= 0 ? found : -found - 2;
        return Math.min(at, distancesM.length - 2);
    }

    static double straightM(Point a, Point b) {
        var east = METRES_PER_DEGREE * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot((b.lon() - a.lon()) * east, (b.lat() - a.lat()) * METRES_PER_DEGREE);
    }
}
