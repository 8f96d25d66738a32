package run.boylston.pace.record;

import java.time.LocalDate;
import java.util.List;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.contracts.race.TargetEntry.RecordStatus;

/**
 * A record as the organiser gives it. Meanings are those of {@link run.boylston.contracts.race.TargetEntry}.
 *
 * @param time {@code H:MM:SS}, with decimals if known
 * @param contest whose course the pace is laid over
 * @param splits the record's own, for {@code KNOWN_SPLITS}; without start and finish
 */
public record RecordDefinition(
        String id,
        String name,
        String holder,
        LocalDate date,
        String place,
        String authority,
        RecordStatus status,
        String time,
        OfficialTime clock,
        PaceMethod method,
        String manner,
        boolean forComparison,
        String contest,
        List<RecordSplit> splits) {

    /** @param time {@code H:MM:SS} since the start */
    public record RecordSplit(double distanceM, String time) {}

    public RecordDefinition {
        splits = splits == null ? List.of() : List.copyOf(splits);
    }
}
