package run.boylston.pace.course;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine.Problem;

/** What a list of points must be to be a course: each rule finds its own problems, so that one answer has them all. */
final class CourseCheck {

    /** Nothing is known of the road between two points further apart than this. */
    static final double MAX_GAP_M = 1_000;

    /** A certified distance is run on the shortest line, a drawn one may be longer: by this and no more. */
    private static final double MAX_STRETCH = 1.5;

    private static final double SLACK_M = 50;
    private static final double END_TOLERANCE_M = 1;

    private CourseCheck() {}

    static List<Problem> problems(List<Point> points, double contestDistanceM) {
        if (points.size() < 2) {
            return List.of(new Problem(-1, "a course needs at least two points"));
        }
        var problems = new ArrayList<Problem>();
        ends(points, contestDistanceM, problems);
        for (var i = 0; i < points.size(); i++) {
            coordinates(i, points.get(i), problems);
        }
        for (var i = 1; i < points.size(); i++) {
            step(i, points.get(i - 1), points.get(i), problems);
        }
        return List.copyOf(problems);
    }

    static boolean endsAt(double contestDistanceM, Point last) {
        return Math.abs(last.distanceM() - contestDistanceM) <= END_TOLERANCE_M;
    }

    private static void ends(List<Point> points, double contestDistanceM, List<Problem> problems) {
        if (points.get(0).distanceM() != 0) {
            problems.add(new Problem(0, "the first point is not at distance 0"));
        }
        var last = points.size() - 1;
        if (!endsAt(contestDistanceM, points.get(last))) {
            problems.add(
                    new Problem(last, "the last point is not at the contest's distance of " + contestDistanceM + " m"));
        }
    }

    private static void coordinates(int index, Point point, List<Problem> problems) {
        if (!(Math.abs(point.lat()) <= 90)) {
            problems.add(new Problem(index, "latitude " + point.lat() + " is not between -90 and 90"));
        }
        if (!(Math.abs(point.lon()) <= 180)) {
            problems.add(new Problem(index, "longitude " + point.lon() + " is not between -180 and 180"));
        }
        if (!Double.isFinite(point.elevationM())) {
            problems.add(new Problem(index, "elevation is not a number"));
        }
    }

    private static void step(int index, Point from, Point to, List<Problem> problems) {
        var stepM = to.distanceM() - from.distanceM();
        if (!(stepM > 0)) {
            problems.add(new Problem(index, "distance " + to.distanceM() + " m does not grow"));
        } else if (stepM > MAX_GAP_M) {
            problems.add(new Problem(index, "a gap of " + Math.round(stepM) + " m before it"));
        } else if (CourseLine.straightM(from, to) > MAX_STRETCH * stepM + SLACK_M) {
            problems.add(
                    new Problem(index, "its coordinates lie further from the point before than its distance does"));
        }
    }
}
