package run.boylston.pace.gps;

import java.util.Optional;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.course.CourseLine.Match;

/** Where on the course a fix is, of the places where its mover can be: a course passes near itself. */
final class Matcher {

    /** Half a wide street, and the drawn line's worst error. */
    private static final double BESIDE_COURSE_M = 30;

    private static final double BESIDE_ERRORS = 3;

    /** How many metres across the course a metre along it weighs while nobody knows where: of two legs, the earlier. */
    private static final double EARLIER = 0.01;

    private final CourseLine course;

    Matcher(CourseLine course) {
        this.course = course;
    }

    /** Between two distances, of which the first is a little likelier; empty if there is no course near the fix. */
    Optional<Match> between(Fix fix, double fromM, double toM) {
        return likeliest(fix, fromM, toM, fromM, EARLIER);
    }

    /** Near where the track is by then, and between two distances; empty if there is no course near the fix. */
    Optional<Match> around(Track track, double errors, Fix fix, double fromM, double toM) {
        var expected = track.distanceAt(fix.atS());
        var along = Math.hypot(track.distanceErrorAt(fix.atS()), fix.errorM());
        var pull = Math.hypot(fix.errorM(), BESIDE_COURSE_M / 2) / along;
        return likeliest(
                fix,
                Math.max(fromM, expected - errors * along),
                Math.min(toM, expected + errors * along),
                expected,
                pull);
    }

    /**
     * The nearest pass further on than the road that is near the fix because it goes on from a distance; empty if there is
     * none near the fix.
     */
    Optional<Match> beyond(Fix fix, double distanceM, double toM) {
        return likeliest(fix, distanceM + 2 * nearM(fix), toM, distanceM, 0);
    }

    boolean isOnCourse(Fix fix) {
        return between(fix, 0, course.lengthM()).isPresent();
    }

    /** Looked for in a window a little wider: its edge would be the nearest place to whatever lies beyond it. */
    private Optional<Match> likeliest(Fix fix, double fromM, double toM, double expectedM, double pull) {
        return course.likeliest(fix.lat(), fix.lon(), fromM - BESIDE_COURSE_M, toM + BESIDE_COURSE_M, expectedM, pull)
                .filter(match -> match.distanceM() >= fromM && match.distanceM() <= toM)
                .filter(match -> isNear(match, fix));
    }

    /** Also false for what is not a number. */
    private static boolean isNear(Match match, Fix fix) {
        return match.crossTrackM() <= nearM(fix);
    }

    private static double nearM(Fix fix) {
        return BESIDE_COURSE_M + BESIDE_ERRORS * fix.errorM();
    }
}
