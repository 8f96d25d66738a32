package run.boylston.pace.gps;

import java.util.List;
import java.util.Optional;
import run.boylston.contracts.progress.Motion;
import run.boylston.pace.course.CourseLine;

/** Where one tracked entrant is along the course, from fixes and mats. One per tracker and entrant; not thread-safe. */
public final class FixFilter {

    private FixFilter() {}

    /**
     * @param pointsM distances of the contest's timing points, ascending
     * @param maxSpeedMps nobody of the division is faster
     */
    public static FixFilter runner(CourseLine course, List<Double> pointsM, double maxSpeedMps) {
        return new FixFilter();
    }

    /** Passes no mats and drives as fast as a car in a town. */
    public static FixFilter vehicle(CourseLine course) {
        return new FixFilter();
    }

    /** @param nowRaceMs the race clock's now: a fix after it is of the future */
    public FixResult fix(Fix fix, long nowRaceMs) {
        throw new UnsupportedOperationException();
    }

    /** A mat was passed: an exact fix. Told again, or late, it changes nothing that newer knowledge does not allow. */
    public void mat(double distanceM, long raceMs) {
        throw new UnsupportedOperationException();
    }

    /** The newest motion from GPS; empty before the first matched fix. */
    public Optional<Motion> motion() {
        throw new UnsupportedOperationException();
    }
}
