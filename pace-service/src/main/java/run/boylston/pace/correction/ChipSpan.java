package run.boylston.pace.correction;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose a chip is for a while.
 *
 * @param from included; {@link Instant#MIN} is the beginning of time
 * @param to excluded; {@link Instant#MAX} is the end of time
 */
public record ChipSpan(String chip, String bib, Instant from, Instant to) {

    public static ChipSpan always(String chip, String bib) {
        return new ChipSpan(chip, bib, Instant.MIN, Instant.MAX);
    }

    /** What of it lies before a moment. */
    Optional<ChipSpan> before(Instant end) {
        return within(Instant.MIN, end);
    }

    /** What of it lies at a moment or after it. */
    Optional<ChipSpan> since(Instant start) {
        return within(start, Instant.MAX);
    }

    ChipSpan wornBy(String other) {
        return new ChipSpan(chip, other, from, to);
    }

    private Optional<ChipSpan> within(Instant start, Instant end) {
        var later = from.isAfter(start) ? from : start;
        var earlier = to.isBefore(end) ? to : end;
        return later.isBefore(earlier) ? Optional.of(new ChipSpan(chip, bib, later, earlier)) : Optional.empty();
    }
}
