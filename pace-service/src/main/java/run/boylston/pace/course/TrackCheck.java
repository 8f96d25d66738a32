package run.boylston.pace.course;

import java.util.ArrayList;
import java.util.List;

/** What a drawn line must be to be a contest's course: each rule finds its own problems, so that one answer has them all. */
final class TrackCheck {

    /** Between two points of one part the road is taken to be straight; nothing longer is. */
    private static final double MAX_LEG_M = CourseCheck.MAX_GAP_M;

    /** Where a recording was interrupted, nothing at all is known of the road between. */
    private static final double MAX_INTERRUPTION_M = 50;

    /** A line that differs more from the certified distance is another contest's, or has a piece missing. */
    private static final double MAX_STRETCH = 0.05;

    private TrackCheck() {}

    /** @param alongM metres along the drawn line, of the points that would be kept */
    static List<TrackProblem> problems(Track track, double[] alongM, double certifiedM, boolean level) {
        var problems = new ArrayList<>(track.problems());
        gaps(track, problems);
        if (alongM.length < 2) {
            problems.add(new TrackProblem(null, "points", "A course needs at least two points, metres apart."));
        } else if (problems.isEmpty()) {
            length(alongM[alongM.length - 1], certifiedM, problems);
        }
        if (!level && !track.points().isEmpty() && track.points().stream().noneMatch(TrackPoint::hasElevation)) {
            problems.add(new TrackProblem(
                    null, "no-elevation", "No point has an elevation. If the course is level, say so: ?level=true"));
        }
        return List.copyOf(problems);
    }

    private static void gaps(Track track, List<TrackProblem> problems) {
        TrackPoint before = null;
        for (var part : track.parts()) {
            for (var i = 0; i < part.size(); i++) {
                gap(before, part.get(i), i == 0 ? MAX_INTERRUPTION_M : MAX_LEG_M, problems);
                before = part.get(i);
            }
        }
    }

    private static void gap(TrackPoint before, TrackPoint point, double mostM, List<TrackProblem> problems) {
        var gapM = before == null ? 0 : Calibration.straightM(before, point);
        if (gapM > mostM) {
            problems.add(new TrackProblem(point.place(), "gap", "A gap of " + Math.round(gapM) + " m before it."));
        }
    }

    private static void length(double lengthM, double certifiedM, List<TrackProblem> problems) {
        if (Math.abs(lengthM / certifiedM - 1) > MAX_STRETCH) {
            problems.add(new TrackProblem(
                    null,
                    "length",
                    "The line is " + Math.round(lengthM) + " m long and the contest " + Math.round(certifiedM)
                            + " m: more than 5 % apart."));
        }
    }
}
