package run.boylston.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What race to run, and how fast.
 *
 * @param field how many start; who entered and did not come to the start is added to them. Ignored with {@code results}
 * @param seed the same seed, the same race to the byte
 * @param results a file of real splits to run instead of a generated field; see
 *     {@code field.ResultsFile}
 * @param speed race seconds a second; {@link Double#POSITIVE_INFINITY}: as fast as everything keeps up
 * @param from race time at which the replay starts; what lies before is sent at once
 */
public record SimulationOptions(int field, long seed, Optional<Path> results, double speed, Duration from) {

    /** Below this, not every division could have an entrant of its own beside the named people. */
    public static final int SMALLEST_FIELD = 50;

    public SimulationOptions {
        if (field < SMALLEST_FIELD) {
            throw new IllegalArgumentException("A field has at least " + SMALLEST_FIELD + " starters, not " + field);
        }
        if (!(speed > 0)) {
            throw new IllegalArgumentException("The speed is a number of race seconds per second, not " + speed);
        }
        if (from.isNegative()) {
            throw new IllegalArgumentException("The replay starts at or after the first gun, not " + from);
        }
    }

    boolean atFullSpeed() {
        return Double.isInfinite(speed);
    }
}
