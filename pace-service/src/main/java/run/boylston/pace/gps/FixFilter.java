package run.boylston.pace.gps;

import java.util.List;
import java.util.Optional;
import run.boylston.contracts.progress.Motion;
import run.boylston.pace.course.CourseLine;
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

    /** A reader's clock and the runner's stride over the mat, metres squared. */
    private static final double MAT_VARIANCE = 1;

    /** Beyond this the phone and the mat were not at one place. */
    private static final double MAT_GATE_ERRORS = 4;

    private static final double Z_95 = 1.96;

    /** How far ahead a page draws until the next motion comes. */
    private static final double DRAWN_AHEAD_S = 30;

    private final Matcher matcher;
    private final Mover mover;
    private final double finishM;
    private final Mats mats;
    private final SeenTimes seen = new SeenTimes();
    private final Follower follower;
    private final Jump jump;
    private final News news = new News();
    private Track track;
    private long newestMs = Long.MIN_VALUE;
    private Motion motion;

    private FixFilter(CourseLine course, Mover mover, List<Double> pointsM) {
        this.mover = mover;
        matcher = new Matcher(course);
        finishM = course.lengthM();
        mats = new Mats(pointsM, finishM);
        follower = new Follower(matcher, mover);
        jump = new Jump(follower, mover.maxSpeedMps());
    }

    /**
     * @param pointsM distances of the contest's timing points, ascending; kept as it is, to be shared
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
        if (fix.raceMs() - FUTURE_TOLERANCE_MS > nowRaceMs) {
            return new Refused(Reason.FUTURE);
        }
        if (!seen.add(fix.raceMs())) {
            return new Refused(Reason.DUPLICATE);
        }
        if (fix.raceMs() < newestMs || track != null && fix.atS() < track.timeS()) {
            return new Refused(Reason.STALE);
        }
        if (!fix.saysSomething()) {
            return new Refused(Reason.OFF_COURSE);
        }
        var next = follow(fix);
        return next.isPresent() ? matched(fix, next.get()) : refused(fix, nowRaceMs);
    }

    /**
     * A mat was passed: an exact fix. Told again it changes nothing; told late it corrects where the entrant is now by
     * where they were then. Where the two cannot both be, it is the phone that was elsewhere.
     */
    public void mat(double distanceM, long raceMs) {
        var atS = raceMs / 1000.0;
        if (!mats.learn(distanceM, atS)) {
            return;
        }
        track = track != null && track.allows(atS, distanceM, MAT_VARIANCE, MAT_GATE_ERRORS)
                ? track.measured(atS, distanceM, MAT_VARIANCE)
                : Track.begin(mover, atS, distanceM, MAT_VARIANCE);
    }

    /** The newest motion from GPS; empty before the first matched fix. */
    public Optional<Motion> motion() {
        return Optional.ofNullable(motion);
    }

    private Matched matched(Fix fix, Track next) {
        track = next;
        newestMs = fix.raceMs();
        jump.forget();
        motion = motion(fix.raceMs());
        return new Matched(motion, track.distanceErrorM(), track.speedErrorMps(), news.isNews(motion));
    }

    /** Not where they must be: near the course elsewhere, or near none of it. It makes none stale that is of now. */
    private Refused refused(Fix fix, long nowRaceMs) {
        if (!matcher.isOnCourse(fix)) {
            return new Refused(Reason.OFF_COURSE);
        }
        newestMs = Math.max(newestMs, Math.min(fix.raceMs(), nowRaceMs));
        return new Refused(Reason.JUMPING);
    }

    /** The track with the fix taken; empty if nothing that the entrant could have done explains it. */
    private Optional<Track> follow(Fix fix) {
        var slack = 3 * fix.errorM();
        var fromM = mats.lastM() - slack;
        var toM = mats.reachM(fix.atS(), mover.maxSpeedMps()) + slack;
        return track == null
                ? follower.begin(fix, fromM, toM)
                : follower.next(track, fix, fromM, toM)
                        .filter(next -> !jump.isLikelierThanTrack())
                        .or(() -> jump.believed(fix, fromM, toM));
    }

    /** A dot passes a mat that has not reported it by its own doubt at most. */
    private Motion motion(long raceMs) {
        var doubt = Z_95 * track.distanceErrorM();
        var hold = Math.min(mats.nextM() + doubt, finishM);
        var d0 = Math.max(0, Math.min(track.distanceM(), hold));
        var speed = Math.max(0, Math.min(track.speedMps(), mover.maxSpeedMps()));
        return new Motion(d0, raceMs, speed, hold, doubt, doubtMps(), Motion.Source.GPS);
    }

    /** The speed's own error, and what it wanders while it is drawn. */
    private double doubtMps() {
        return Z_95 * Math.hypot(track.speedErrorMps(), Math.sqrt(mover.wander() * DRAWN_AHEAD_S / 3));
    }
}
