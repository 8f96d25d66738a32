package run.boylston.pace.fix;

import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Position;
import run.boylston.pace.gps.Fix;
import run.boylston.pace.gps.FixFilter;
import run.boylston.pace.gps.FixResult;

/**
 * A tracker's filter and whom it is for: with another entrant, or another revision of the race, a new filter begins.
 *
 * @param mats revision of the progress whose mats the filter has been told
 */
record TrackedFilter(Tracked tracked, FixRace race, FixFilter filter, long mats) {

    /** @param nowRaceMs race time now, by the race's clock */
    FixResult fix(PositionFix fix, long nowRaceMs) {
        return filter.fix(new Fix(race.raceMs(fix.time()), fix.lat(), fix.lon(), fix.accuracyM()), nowRaceMs);
    }

    boolean isShown() {
        return tracked.visible();
    }

    Position position(FixResult.Matched matched) {
        return new Position(tracked.race(), tracked.bib(), matched.motion(), tracked.owner());
    }
}
