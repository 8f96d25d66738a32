package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * A time to beat, with the pace that would have made it.
 *
 * @param id as entrants name it
 * @param name {@code Fastest marathon run backwards, men}
 * @param place where it was set
 * @param clock from which zero this run is timed against it
 * @param method how the pace between start and finish is known
 * @param manner how it is run, where not as nearly everybody runs: {@code backwards}; absent otherwise
 * @param forComparison true where this course cannot set the record
 * @param stepM metres between two values of {@code timesMs}
 * @param timesMs time at distance 0, {@code stepM}, 2 {@code stepM}, ... and last at the finish: milliseconds from the
 *     start
 */
public record TargetEntry(
        String race,
        String id,
        String name,
        String holder,
        LocalDate date,
        String place,
        String authority,
        RecordStatus status,
        long timeMs,
        RaceEntry.OfficialTime clock,
        PaceMethod method,
        String manner,
        boolean forComparison,
        double distanceM,
        double stepM,
        List<Long> timesMs)
        implements CatalogEntry {

    public enum RecordStatus {
        RATIFIED,
        CLAIMED,
        UNOFFICIAL
    }

    public enum PaceMethod {
        EVEN_PACE,
        EVEN_EFFORT,
        KNOWN_SPLITS
    }

    @Override
    @JsonIgnore
    public String key() {
        return race + "/target/" + id;
    }
}
