package run.boylston.pace.crossing;

import java.util.Collection;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.TargetEntry;

/** A race made ready for scoring: immutable, made once per revision of the race, shared by all threads. */
public final class ScoringRace {

    private ScoringRace() {}

    /** @param targets every target of the race; an entrant names its own by id */
    public static ScoringRace of(RaceEntry race, Collection<TargetEntry> targets) {
        return new ScoringRace();
    }
}
