package run.boylston.pace.recordpace;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.course.CourseLine;

/**
 * The pace that would have made a record: maps distance to time and back, both strictly increasing. However it was
 * made, it is the table that the catalogue carries, read linearly between two rows, so that every page that evaluates
 * the table gets the same milliseconds as the score. Immutable.
 */
public final class RecordPace {

    /** Metres between two times of a pace table in the catalogue. */
    public static final double STEP_M = 100;

    /** @param timeMs milliseconds from the start */
    public record KnownSplit(double distanceM, long timeMs) {}

    private final double distanceM;
    private final double stepM;
    private final long[] timesMs;

    private RecordPace(double distanceM, double stepM, long[] timesMs) {
        this.distanceM = distanceM;
        this.stepM = stepM;
        this.timesMs = timesMs;
        if (timesMs.length != rows(distanceM, stepM) || timesMs[0] != 0 || !increasing(timesMs)) {
            throw new IllegalArgumentException("Not a pace table: times must start at 0, grow, and reach the finish");
        }
    }

    /** What keeps these from being a record; empty if a pace can be made of them. {@code splits} may be empty. */
    public static List<String> problems(double distanceM, long timeMs, List<KnownSplit> splits) {
        return RecordCheck.problems(distanceM, timeMs, splits);
    }

    /** The same speed from start to finish. */
    public static RecordPace evenPace(double distanceM, long timeMs) {
        return sampled(distanceM, at -> timeMs * (at / distanceM));
    }

    /**
     * Through the record's known splits, smooth and monotone between them (PCHIP).
     *
     * @param splits by distance, without start and finish
     */
    public static RecordPace knownSplits(double distanceM, long timeMs, List<KnownSplit> splits) {
        var distances = DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(0), splits.stream().mapToDouble(KnownSplit::distanceM)),
                DoubleStream.of(distanceM));
        var times = DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(0), splits.stream().mapToDouble(KnownSplit::timeMs)),
                DoubleStream.of(timeMs));
        return sampled(distanceM, new MonotoneCubic(distances.toArray(), times.toArray()));
    }

    /** The same effort everywhere: slower uphill, faster downhill, over the course's own hills (Minetti et al. 2002). */
    public static RecordPace evenEffort(long timeMs, CourseLine course) {
        var cost = EffortProfile.cumulativeCost(course, STEP_M);
        var whole = cost[cost.length - 1];
        var times = DoubleStream.of(cost).mapToLong(c -> Math.round(timeMs * (c / whole)));
        return new RecordPace(course.lengthM(), STEP_M, times.toArray());
    }

    /**
     * The pace that a target's table holds.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static RecordPace of(TargetEntry target) {
        var times = target.timesMs().stream().mapToLong(Long::longValue).toArray();
        return new RecordPace(target.distanceM(), target.stepM(), times);
    }

    /** Milliseconds from the start; distances outside the course are its ends. */
    public long timeAtMs(double distance) {
        if (distance <= 0) {
            return 0;
        }
        if (distance >= distanceM) {
            return timesMs[timesMs.length - 1];
        }
        var row = Math.min((int) (distance / stepM), timesMs.length - 2);
        var share = (distance - row * stepM) / rowLengthM(row);
        return Math.round(timesMs[row] + share * (timesMs[row + 1] - timesMs[row]));
    }

    /** Metres along the course; times before the start and after the finish are its ends. */
    public double distanceAtM(long timeMs) {
        var found = Arrays.binarySearch(timesMs, timeMs);
        var row = found >= 0 ? found : -found - 2;
        if (row < 0) {
            return 0;
        }
        if (row >= timesMs.length - 1) {
            return distanceM;
        }
        var share = (timeMs - timesMs[row]) / (double) (timesMs[row + 1] - timesMs[row]);
        return row * stepM + share * rowLengthM(row);
    }

    /** Times at 0, {@code stepM}, 2 {@code stepM}, ... and last at the finish, milliseconds. */
    public List<Long> tableMs(double step) {
        return IntStream.range(0, rows(distanceM, step))
                .mapToObj(row -> timeAtMs(row * step))
                .toList();
    }

    private static RecordPace sampled(double distanceM, DoubleUnaryOperator timeAt) {
        var times = IntStream.range(0, rows(distanceM, STEP_M))
                .mapToLong(row -> Math.round(timeAt.applyAsDouble(Math.min(row * STEP_M, distanceM))));
        return new RecordPace(distanceM, STEP_M, times.toArray());
    }

    private double rowLengthM(int row) {
        return Math.min((row + 1) * stepM, distanceM) - row * stepM;
    }

    static int rows(double distanceM, double stepM) {
        return (int) Math.ceil(distanceM / stepM) + 1;
    }

    private static boolean increasing(long[] times) {
        return IntStream.range(1, times.length).allMatch(i -> times[i] > times[i - 1]);
    }
}
