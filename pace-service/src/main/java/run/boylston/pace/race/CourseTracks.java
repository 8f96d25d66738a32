package run.boylston.pace.race;

import java.util.List;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.Calibration;
import run.boylston.pace.course.Track;
import run.boylston.pace.course.TrackProblem;
import run.boylston.pace.problem.Problems;

/** Drawn lines as an organiser sends them: calibrated, or every problem told. */
final class CourseTracks {

    private CourseTracks() {}

    static List<Point> points(Track track, double contestDistanceM, boolean level, Problems problems) {
        var result = Calibration.calibrate(track, contestDistanceM, level);
        result.problems().forEach(problem -> tell(problem, problems));
        return result.points();
    }

    private static void tell(TrackProblem problem, Problems problems) {
        var place = problem.place();
        if (place == null || place.line() == null) {
            problems.at(place == null ? "" : place.pointer(), problem.reason(), problem.detail());
        } else {
            problems.line(place.line(), null, problem.reason(), problem.detail());
        }
    }
}
