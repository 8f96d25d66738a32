package run.boylston.pace.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.pace.entrant.Showing;

/**
 * What is stored and told of a score: all of it, or in an emergency and of those who are not to be followed nothing that
 * was not read by a mat.
 */
final class ShownProgress {

    private ShownProgress() {}

    /** @param entrant whose score it is */
    static Progress of(Progress scored, LockedEntrant entrant, RaceNow race) {
        var live = entrant.visibility().showing(race.resultsStatus()) == Showing.LIVE;
        var moving = live && !race.suspended();
        return progress(
                scored,
                entrant.revision() + 1,
                moving ? scored.motion() : live ? standing(scored.motion()) : null,
                moving ? scored.projection() : null,
                scored.corrected() || entrant.chipsCorrected());
    }

    /** What was stored of a score before the race was suspended, as it is told while it is. */
    static byte[] standing(byte[] body) {
        try {
            var stored = Json.read(body, Progress.class);
            return Json.write(progress(stored, stored.revision(), standing(stored.motion()), null, stored.corrected()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At the last mat passed, until another is. */
    private static Motion standing(Motion motion) {
        return motion == null
                ? null
                : new Motion(motion.d0M(), motion.t0Ms(), 0, motion.d0M(), motion.doubtM(), 0, motion.source());
    }

    private static Progress progress(
            Progress scored, long revision, Motion motion, Projection projection, boolean corrected) {
        return new Progress(
                scored.race(),
                scored.bib(),
                revision,
                scored.status(),
                scored.gunTime(),
                scored.startTime(),
                scored.actualWave(),
                scored.target(),
                scored.splits(),
                motion,
                projection,
                corrected);
    }
}
