package run.boylston.feed.board;

import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.EntrantView.PlaceNow;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.EntrantEntry.Kind;

/**
 * All that is known of one bib, immutable.
 *
 * @param index on its board; a bib keeps it for ever
 * @param entrant null while the catalogue does not have the bib, and then nobody is shown it
 * @param progress null before anything was scored
 * @param position null without GPS
 * @param motion what to draw, null if there is nothing to draw; see {@link Drawing}
 * @param frozen true while the race is suspended or stopped: nothing beyond the last mat is told
 * @param changed sequence of the newest change
 */
record EntrantState(
        int index,
        EntrantEntry entrant,
        SearchKey searchKey,
        Progress progress,
        Position position,
        Motion motion,
        boolean frozen,
        long changed) {

    static EntrantState unknown(int index) {
        return new EntrantState(index, null, null, null, null, null, false, 0);
    }

    EntrantState withEntrant(EntrantEntry newEntrant, long sequence) {
        var key = newEntrant == null ? null : SearchKey.of(newEntrant);
        return new EntrantState(index, newEntrant, key, progress, position, motion, frozen, sequence);
    }

    EntrantState withProgress(Progress newProgress, long sequence) {
        return new EntrantState(index, entrant, searchKey, newProgress, position, motion, frozen, sequence).drawn();
    }

    EntrantState withPosition(Position newPosition, long sequence) {
        return new EntrantState(index, entrant, searchKey, progress, newPosition, motion, frozen, sequence).drawn();
    }

    EntrantState withFrozen(boolean nowFrozen, long sequence) {
        return new EntrantState(index, entrant, searchKey, progress, position, motion, nowFrozen, sequence).drawn();
    }

    private EntrantState drawn() {
        var drawn = Drawing.motion(progress, position, frozen);
        return new EntrantState(index, entrant, searchKey, progress, position, drawn, frozen, changed);
    }

    /** Whether there is a dot of it. */
    boolean isDrawn() {
        return entrant != null && motion != null;
    }

    /** Whether it was seen in the race, whatever became of it. */
    boolean hasStarted() {
        return progress != null
                && progress.status() != EntrantStatus.INACTIVE
                && progress.status() != EntrantStatus.DID_NOT_START;
    }

    boolean hasFinished() {
        return progress != null && progress.status() == EntrantStatus.FINISHED;
    }

    long revision() {
        return progress == null ? 0 : progress.revision();
    }

    /** As {@link run.boylston.contracts.live.Field} has it: 0 Active, 1 Finished, 2 anything else. */
    int statusIndex() {
        if (progress == null) {
            return entrant.kind() == Kind.VEHICLE ? 0 : 2;
        }
        return progress.status() == EntrantStatus.ACTIVE ? 0 : progress.status() == EntrantStatus.FINISHED ? 1 : 2;
    }

    /** As {@link run.boylston.contracts.live.Field} has it: 0 runner by mat, 1 runner by GPS, 2 vehicle. */
    int kindIndex() {
        if (entrant.kind() == Kind.VEHICLE) {
            return 2;
        }
        return motion.source() == Motion.Source.GPS ? 1 : 0;
    }

    /** @param placeNow null if nobody can tell */
    EntrantView view(Standings standings, PlaceNow placeNow) {
        var shownPosition = frozen ? null : position;
        var shownProgress = frozen && progress != null ? Drawing.frozen(progress) : progress;
        return new EntrantView(entrant, shownProgress, shownPosition, standings.places(entrant, progress), placeNow);
    }
}
