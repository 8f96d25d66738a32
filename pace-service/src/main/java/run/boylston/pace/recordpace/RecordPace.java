package run.boylston.pace.recordpace;

import java.util.List;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.course.CourseLine;

/** The pace that would have made a record: maps distance to time and back, strictly increasing. Immutable. */
public final class RecordPace {

    /** Metres between two times of a pace table in the catalogue. */
    public static final double STEP_M = 100;

    /** @param timeMs milliseconds from the start */
    public record KnownSplit(double distanceM, long timeMs) {}

    private RecordPace() {}

    /** What keeps these from being a record; empty if a pace can be made of them. {@code splits} may be empty. */
    public static List<String> problems(double distanceM, long timeMs, List<KnownSplit> splits) {
        return List.of();
    }

    /** The same speed from start to finish. */
    public static RecordPace evenPace(double distanceM, long timeMs) {
        return new RecordPace();
    }

    /**
     * Through the record's known splits, smooth and monotone between them.
     *
     * @param splits by distance, without start and finish
     */
    public static RecordPace knownSplits(double distanceM, long timeMs, List<KnownSplit> splits) {
        return new RecordPace();
    }

    /** The same effort everywhere: slower uphill, faster downhill, over the course's own hills. */
    public static RecordPace evenEffort(long timeMs, CourseLine course) {
        return new RecordPace();
    }

    /** The pace that a target's table holds. */
    public static RecordPace of(TargetEntry target) {
        return new RecordPace();
    }

    /** Milliseconds from the start; distances outside the course are its ends. */
    public long timeAtMs(double distanceM) {
        throw new UnsupportedOperationException();
    }

    /** Metres along the course; times before the start and after the finish are its ends. */
    public double distanceAtM(long timeMs) {
        throw new UnsupportedOperationException();
    }

    /** Times at 0, {@code stepM}, 2 {@code stepM}, ... and last at the finish, milliseconds. */
    public List<Long> tableMs(double stepM) {
        throw new UnsupportedOperationException();
    }
}
