package run.boylston.pace.gps;

import java.util.List;
import java.util.Optional;
import run.boylston.contracts.progress.Motion;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.course.CourseLine.Match;
import run.boylston.pace.gps.FixResult.Matched;
import run.boylston.pace.gps.FixResult.Reason;
import run.boylston.pace.gps.FixResult.Refused;

/**
 * Where one tracked entrant is along the course, from fixes and mats: an along-course Kalman filter whose gates decide
 * what may move it. One per tracker and entrant; not thread-safe.
 */
public final class FixFilter {

    /** Devices' clocks and the race's differ a little, and a replay's seconds are short. */
    private static final long FUTURE_TOLERANCE_MS = 60_000;

    /** A fix less sure than this says nothing about a runner. */
    private static final double WORST_ACCURACY_M = 100;

    private static final double UNSAID_ACCURACY_M = 15;

    /** The device's radius holds 68 % of both dimensions at once; one of them has this share of it as standard error. */
    private static final double RADIUS_TO_ERROR = 1 / 1.51;

    /** The drawn line and the road: nobody runs on it within this. */
    private static final double COURSE_ERROR_M = 3;

    /** Half a wide street, and the drawn line's worst error. */
    private static final double BESIDE_COURSE_M = 30;

    private static final double GATE_ERRORS = 4;

    /** After this many jumps in a row that agree with each other, it is the track that was wrong. */
    private static final int JUMPS_TO_BELIEVE = 5;

    private static final double Z_95 = 1.96;

    private final CourseLine course;
    private final Mover mover;
    private final Mats mats;
    private final News news = new News();
    private Track track;
    private Track jumped;
    private int jumps;
    private long newestFixMs = Long.MIN_VALUE;
    private long newestJumpMs = Long.MIN_VALUE;
    private Motion motion;

    private FixFilter(CourseLine course, Mover mover, List<Double> pointsM) {
        this.course = course;
        this.mover = mover;
        mats = new Mats(pointsM, course.lengthM());
    }

    /**
     * @param pointsM distances of the contest's timing points, ascending
     * @param maxSpeedMps nobody of the division is faster
     */
    public static FixFilter runner(CourseLine course, List<Double> pointsM, double maxSpeedMps) {
        return new FixFilter(course, Mover.runner(maxSpeedMps), pointsM);
    }

    /** Passes no mats and drives as fast as a car in a town. */
    public static FixFilter vehicle(CourseLine course) {
        return new FixFilter(course, Mover.vehicle(), List.of());
    }

    /** @param nowRaceMs the race clock's now: a fix more than a minute after it is of the future */
    public FixResult fix(Fix fix, long nowRaceMs) {
        var untimely = untimely(fix, nowRaceMs);
        if (untimely != null) {
            return new Refused(untimely);
        }
        var error = errorM(fix);
        if (!(accuracyM(fix) <= WORST_ACCURACY_M)) {
            return new Refused(Reason.OFF_COURSE);
        }
        var atS = fix.raceMs() / 1000.0;
        var near = nearest(fix, atS, error);
        if (!onCourse(near, error)) {
            return new Refused(offCourseOrJumping(fix, error));
        }
        if (!follows(near, atS, error)) {
            newestJumpMs = fix.raceMs();
            return new Refused(Reason.JUMPING);
        }
        newestFixMs = fix.raceMs();
        motion = motion(fix.raceMs());
        return new Matched(motion, news.isNews(motion));
    }

    /**
     * A mat was passed: an exact fix. Told again it changes nothing; told late it corrects where the entrant is now by
     * where they were then.
     */
    public void mat(double distanceM, long raceMs) {
        if (!mats.learn(distanceM, raceMs)) {
            return;
        }
        var atS = raceMs / 1000.0;
        if (track == null) {
            track = new Track(mover.wander(), atS, distanceM, 1, mover.typicalMps(), mover.varSpeed());
        } else if (atS >= track.timeS()) {
            track.measured(atS, distanceM, 1);
        } else {
            track.measuredBefore(atS, distanceM, 1);
        }
    }

    /** The newest motion from GPS; empty before the first matched fix. */
    public Optional<Motion> motion() {
        return Optional.ofNullable(motion);
    }

    private Reason untimely(Fix fix, long nowRaceMs) {
        if (fix.raceMs() - FUTURE_TOLERANCE_MS > nowRaceMs) {
            return Reason.FUTURE;
        }
        if (fix.raceMs() == newestFixMs || fix.raceMs() == newestJumpMs) {
            return Reason.DUPLICATE;
        }
        var tooOld = fix.raceMs() < Math.max(newestFixMs, newestJumpMs)
                || (track != null && fix.raceMs() / 1000.0 < track.timeS());
        return tooOld ? Reason.STALE : null;
    }

    /** Looked for around where the entrant must be; the whole course only while nothing is known. */
    private Match nearest(Fix fix, double atS, double error) {
        if (track == null) {
            return anywhere(fix);
        }
        var expected = track.distanceAt(atS);
        var along = Math.hypot(track.distanceErrorAt(atS), error);
        var reach = GATE_ERRORS * along + BESIDE_COURSE_M;
        var pull = Math.hypot(error, BESIDE_COURSE_M / 2) / along;
        return course.likeliest(fix.lat(), fix.lon(), expected - reach, expected + reach, expected, pull)
                .orElseGet(() -> anywhere(fix));
    }

    /** Also false for what is not a number. */
    private static boolean onCourse(Match match, double error) {
        return match.crossTrackM() <= BESIDE_COURSE_M + 3 * error;
    }

    private Match anywhere(Fix fix) {
        return course.nearest(fix.lat(), fix.lon(), 0, course.lengthM()).orElseThrow();
    }

    /** Not near where they must be: near the course elsewhere, or near none of it. */
    private Reason offCourseOrJumping(Fix fix, double error) {
        var elsewhere = anywhere(fix);
        if (!onCourse(elsewhere, error)) {
            return Reason.OFF_COURSE;
        }
        newestJumpMs = fix.raceMs();
        follows(elsewhere, fix.raceMs() / 1000.0, error);
        return Reason.JUMPING;
    }

    /** Lets a match move the track if it lies within the track's gate, or begins a track that fixes agree on. */
    private boolean follows(Match match, double atS, double error) {
        var variance = error * error;
        if (track == null) {
            track = new Track(mover.wander(), atS, match.distanceM(), variance, mover.typicalMps(), mover.varSpeed());
            return true;
        }
        if (gates(track, match, atS, error) && mats.allow(match.distanceM(), atS, mover.maxSpeedMps(), 3 * error)) {
            track.measured(atS, match.distanceM(), variance);
            jumps = 0;
            return true;
        }
        return believesJump(match, atS, error);
    }

    private boolean believesJump(Match match, double atS, double error) {
        if (jumps > 0 && gates(jumped, match, atS, error)) {
            jumped.measured(atS, match.distanceM(), error * error);
            jumps++;
        } else {
            jumped = new Track(
                    mover.wander(), atS, match.distanceM(), error * error, mover.typicalMps(), mover.varSpeed());
            jumps = 1;
        }
        if (jumps < JUMPS_TO_BELIEVE || !mats.allow(match.distanceM(), atS, mover.maxSpeedMps(), 3 * error)) {
            return false;
        }
        track = jumped;
        jumps = 0;
        return true;
    }

    private static boolean gates(Track track, Match match, double atS, double error) {
        var gate = GATE_ERRORS * Math.hypot(track.distanceErrorAt(atS), error);
        return Math.abs(match.distanceM() - track.distanceAt(atS)) <= gate;
    }

    /** A dot passes a mat that has not reported it by its own doubt at most. */
    private Motion motion(long raceMs) {
        var doubt = Z_95 * track.distanceErrorM();
        var next = mats.nextM();
        var hold = Math.min(next + doubt, course.lengthM());
        var d0 = Math.max(0, Math.min(track.distanceM(), hold));
        var speed = Math.max(0, Math.min(track.speedMps(), mover.maxSpeedMps()));
        return new Motion(d0, raceMs, speed, hold, doubt, doubtMps(), Motion.Source.GPS);
    }

    /** Half a minute ahead, the speed's own error and what it wanders until then. */
    private double doubtMps() {
        return Z_95 * Math.hypot(track.speedErrorMps(), Math.sqrt(mover.wander() * 30 / 3));
    }

    private static double accuracyM(Fix fix) {
        return fix.accuracyM() == null ? UNSAID_ACCURACY_M : fix.accuracyM();
    }

    private static double errorM(Fix fix) {
        return Math.hypot(accuracyM(fix) * RADIUS_TO_ERROR, COURSE_ERROR_M);
    }
}
