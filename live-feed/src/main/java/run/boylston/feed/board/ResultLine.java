package run.boylston.feed.board;

import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/**
 * One entrant's result.
 *
 * @param officialTime the clock that places
 * @param officialMs at the finish by that clock, as it counts for places; null short of it
 * @param finish the split at the finish; null short of it, and where nobody could have run it
 * @param places at the finish; null short of it and where the division is not ranked
 */
public record ResultLine(
        EntrantEntry entrant,
        Progress progress,
        OfficialTime officialTime,
        Long officialMs,
        Split finish,
        Places places) {}
