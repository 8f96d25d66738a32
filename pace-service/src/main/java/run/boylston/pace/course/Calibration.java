package run.boylston.pace.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.race.CourseEntry.Point;

/**
 * Makes a course of a drawn line: its length stretched to the certified distance, its elevations smoothed, points left out
 * that say nothing. A certified course is measured along the shortest line that can be run; a recording wanders across the
 * road and is longer, usually by about one in a hundred. Where along the line it wandered is not known, so the stretch is
 * the same everywhere.
 */
public final class Calibration {

    /** A course, or everything that keeps the line from being one. */
    public record Result(List<Point> points, List<TrackProblem> problems) {}

    /** Recordings jitter: points nearer than this to the one before lengthen the line and show nothing. */
    private static final double LEAST_STEP_M = 5;

    /** Two places nearer than this are one. */
    private static final double SAME_M = 0.5;

    private Calibration() {}

    /**
     * @param certifiedM the contest's distance, metres
     * @param level whether the file may say nothing of elevation, because there is none to speak of
     */
    public static Result calibrate(Track track, double certifiedM, boolean level) {
        var points = spaced(track.points());
        var alongM = alongM(points);
        var problems = TrackCheck.problems(track, alongM, certifiedM, level);
        return problems.isEmpty()
                ? new Result(Simplifier.simplify(course(points, alongM, certifiedM)), List.of())
                : new Result(List.of(), problems);
    }

    private static List<Point> course(List<TrackPoint> points, double[] alongM, double certifiedM) {
        var last = points.size() - 1;
        var stretch = certifiedM / alongM[last];
        var distancesM = IntStream.rangeClosed(0, last)
                .mapToDouble(i -> i == last ? certifiedM : rounded(alongM[i] * stretch, 10))
                .toArray();
        var elevationsM = ElevationSmoother.smooth(
                distancesM, points.stream().mapToDouble(TrackPoint::elevationM).toArray());
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> point(points.get(i), distancesM[i], elevationsM[i]))
                .toList();
    }

    /** Degrees to six decimals are a tenth of a metre. */
    private static Point point(TrackPoint point, double distanceM, double elevationM) {
        return new Point(
                distanceM,
                rounded(point.lat(), 1e6),
                rounded(point.lon(), 1e6),
                Double.isNaN(elevationM) ? 0 : rounded(elevationM, 10));
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }

    /** Start, finish, and of the points between those a step apart. */
    private static List<TrackPoint> spaced(List<TrackPoint> points) {
        var spaced = new ArrayList<TrackPoint>(points.size());
        for (var i = 0; i < points.size(); i++) {
            var leastM = i == points.size() - 1 ? SAME_M : LEAST_STEP_M;
            if (spaced.isEmpty() || straightM(spaced.get(spaced.size() - 1), points.get(i)) >= leastM) {
                spaced.add(points.get(i));
            }
        }
        return spaced;
    }

    private static double[] alongM(List<TrackPoint> points) {
        var alongM = new double[points.size()];
        for (var i = 1; i < alongM.length; i++) {
            alongM[i] = alongM[i - 1] + straightM(points.get(i - 1), points.get(i));
        }
        return alongM;
    }

    static double straightM(TrackPoint a, TrackPoint b) {
        return Ground.straightM(a.lat(), a.lon(), b.lat(), b.lon());
    }
}
