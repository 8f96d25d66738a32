package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import run.boylston.contracts.progress.Progress;
import run.boylston.pace.correction.Correction;

/**
 * Scores an entrant: a pure function of the race, the entrant, the set of reads and what people corrected. The order of
 * reads, their repetition and the time a read took to arrive are nothing to it.
 */
public final class Scorer {

    private Scorer() {}

    /** As below, of an entrant of whom nobody said anything. */
    public static Progress score(ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads) {
        return score(race, entrant, reads, List.of());
    }

    /**
     * @param reads of the chips that are the entrant's now, in any order, repeated or not
     * @param own corrections of this entrant that stand, in order of entry
     * @return revision 0; status Inactive, Active or Finished, or what a person gave; never null
     * @throws java.util.NoSuchElementException if the race has no such contest, division or wave
     */
    public static Progress score(
            ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads, Collection<Correction> own) {
        var run = Run.of(race, entrant, reads, own);
        return progress(race, entrant, run, corrected(race, entrant, reads, own, run));
    }

    /**
     * What became of each read, for the crew.
     *
     * @return every read once, by time
     */
    public static List<MarkedRead> explain(
            ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads, Collection<Correction> own) {
        return new Explanation(Run.of(race, entrant, reads, own)).of(reads);
    }

    /** A correction that changed nothing of this entrant's did not shape the score. */
    private static boolean corrected(
            ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads, Collection<Correction> own, Run run) {
        if (own.isEmpty() && race.uncorrected() == race) {
            return false;
        }
        return !run.tellsTheSameAs(Run.of(race.uncorrected(), entrant, reads, List.of()));
    }

    private static Progress progress(ScoringRace race, ScoringEntrant entrant, Run run, boolean corrected) {
        var forecast = new Forecast(run, entrant, race.projector());
        var start = run.start();
        return new Progress(
                race.race(),
                entrant.bib(),
                0,
                run.status(),
                Instant.ofEpochMilli(start.gun().timeMs()),
                start.seen() ? Instant.ofEpochMilli(start.timeMs()) : null,
                start.wave().equals(entrant.wave()) ? null : start.wave(),
                run.goal() == null ? null : run.goal().id(),
                run.splits(),
                forecast.motion(),
                forecast.projection(run.goal()),
                corrected);
    }
}
