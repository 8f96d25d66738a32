package run.boylston.pace.fix;

import java.util.List;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Position;
import run.boylston.pace.gps.Fix;
import run.boylston.pace.gps.FixFilter;
import run.boylston.pace.gps.FixResult;

/**
 * A tracker's filter and whom it is for: with another entrant, or another revision of the race, a new filter begins.
 *
 * @param progressRevision whose mats the filter has been told; -1 before any
 * @param passed the mats it has been told, in course order
 */
record TrackedFilter(Tracked tracked, FixRace race, FixFilter filter, long progressRevision, List<PassedMat> passed) {

    boolean isOf(TrackedRows.Found found) {
        return tracked.equals(found.tracked()) && progressRevision == found.progressRevision();
    }

    /** False when a mat it was told has been taken back or moved since: a filter forgets nothing, another begins. */
    boolean continuesWith(Tracked now, List<PassedMat> passedNow) {
        return tracked.equals(now)
                && passedNow.size() >= passed.size()
                && passedNow.subList(0, passed.size()).equals(passed);
    }

    /** Tells the filter of the mats that it does not know. */
    TrackedFilter told(long revision, List<PassedMat> passedNow) {
        passedNow.subList(passed.size(), passedNow.size()).forEach(mat -> filter.mat(mat.distanceM(), mat.raceMs()));
        return new TrackedFilter(tracked, race, filter, revision, passedNow);
    }

    /** @param nowRaceMs race time now, by the race's clock; {@link RaceFixes#NO_CLOCK} while it stands */
    FixResult fix(PositionFix fix, long nowRaceMs) {
        var now =
                nowRaceMs == RaceFixes.NO_CLOCK && fix.receivedAt() != null ? race.raceMs(fix.receivedAt()) : nowRaceMs;
        return filter.fix(new Fix(race.raceMs(fix.time()), fix.lat(), fix.lon(), fix.accuracyM()), now);
    }

    boolean isShown() {
        return tracked.visible();
    }

    /** @param nowRaceMs {@link RaceFixes#NO_CLOCK} while the race's clock stands */
    Position position(FixResult.Matched matched, long nowRaceMs) {
        return new Position(
                tracked.race(),
                tracked.bib(),
                matched.motion(),
                tracked.owner(),
                matched.distanceErrorM(),
                matched.speedErrorMps(),
                nowRaceMs == RaceFixes.NO_CLOCK
                        ? null
                        : Math.max(0, nowRaceMs - matched.motion().t0Ms()));
    }
}
