package run.boylston.pace.record;

import java.time.LocalDate;
import java.util.List;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.contracts.race.TargetEntry.RecordStatus;
import run.boylston.pace.recordpace.SplitPlan;

/**
 * The plan to beat a target, with what is known of the record. Meanings are those of {@link TargetEntry}.
 *
 * @param contest whose timing points the splits are at
 * @param clock from which zero {@code splits} are timed
 */
public record TargetPlan(
        String race,
        String id,
        String name,
        String contest,
        String holder,
        LocalDate date,
        String place,
        String authority,
        RecordStatus status,
        long timeMs,
        OfficialTime clock,
        PaceMethod method,
        boolean forComparison,
        List<SplitPlan.Row> splits) {

    static TargetPlan of(TargetEntry target, String contest, List<SplitPlan.Row> splits) {
        return new TargetPlan(
                target.race(),
                target.id(),
                target.name(),
                contest,
                target.holder(),
                target.date(),
                target.place(),
                target.authority(),
                target.status(),
                target.timeMs(),
                target.clock(),
                target.method(),
                target.forComparison(),
                splits);
    }
}
