package run.boylston.pace.crossing;

import java.time.Instant;

/**
 * When a race's reads are of the race: those of another time are tests, whenever they were received.
 *
 * @param from included; null if no read is too early
 * @param to included; null if no read is too late
 */
public record ArmedSpan(Instant from, Instant to) {

    public static final ArmedSpan ALWAYS = new ArmedSpan(null, null);

    boolean holds(long timeMs) {
        return (from == null || timeMs >= from.toEpochMilli()) && (to == null || timeMs <= to.toEpochMilli());
    }
}
