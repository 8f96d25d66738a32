package run.boylston.feed.board;

import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;

/** Which of an entrant's motions is drawn. */
final class Drawing {

    private Drawing() {}

    /**
     * The newer of mat and GPS; the mat where both are as new, or where GPS still waits for that mat to report. GPS has
     * no say once the run has ended: a phone goes home by car.
     *
     * @param frozen true while the race is suspended or stopped: only the last mat counts then
     * @return null if there is nothing to draw
     */
    static Motion motion(Progress progress, Position position, boolean frozen) {
        if (frozen) {
            return progress == null ? null : atLastMat(progress);
        }
        var byMat = progress == null ? null : progress.motion();
        var byGps = position == null || hasEnded(progress) ? null : position.motion();
        if (byMat == null || byGps == null) {
            return byMat == null ? byGps : byMat;
        }
        return byGps.t0Ms() > byMat.t0Ms() && byGps.holdM() >= byMat.d0M() ? byGps : byMat;
    }

    /** What may be told of a progress while nothing may be invented: no estimate, no projection. */
    static Progress frozen(Progress progress) {
        return new Progress(
                progress.race(),
                progress.bib(),
                progress.revision(),
                progress.status(),
                progress.gunTime(),
                progress.startTime(),
                progress.actualWave(),
                progress.target(),
                progress.splits(),
                atLastMat(progress),
                null,
                progress.corrected());
    }

    private static boolean hasEnded(Progress progress) {
        return progress != null
                && progress.status() != EntrantStatus.INACTIVE
                && progress.status() != EntrantStatus.ACTIVE;
    }

    /** A mat that nobody could have reached in time says nothing of where they are; of some, nothing is to be drawn at all. */
    private static Motion atLastMat(Progress progress) {
        if (progress.motion() == null) {
            return null;
        }
        return progress.splits().stream()
                .filter(split -> !split.marks().contains(Split.Mark.BAD))
                .reduce((before, last) -> last)
                .map(last -> new Motion(last.distanceM(), last.raceMs(), 0, last.distanceM(), 0, 0, Motion.Source.MAT))
                .orElse(null);
    }
}
