package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.pace.crossing.ScoringRace.Goal;

/**
 * Scores an entrant: a pure function of the race, the entrant and the set of reads. Order, repetition and the time a
 * read took to arrive are nothing to it.
 */
public final class Scorer {

    private Scorer() {}

    /**
     * @param reads of the chips that are the entrant's now, in any order, repeated or not
     * @return revision 0, not corrected, status Inactive, Active or Finished; never null
     * @throws java.util.NoSuchElementException if the race has no such contest, division or wave
     */
    public static Progress score(ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads) {
        var contest = race.contest(entrant.contest());
        var plan = race.start(entrant.division(), entrant.wave());
        var goal = race.goal(entrant.targets()).orElse(null);

        var byPoint = PointReads.of(contest, reads, plan.opensMs());
        var start = Start.find(contest, plan, byPoint);
        var passages = Passages.beyondStart(contest, plan, start, byPoint);
        var splits = new Splits(contest, plan, start, goal, race.firstGunMs()).of(passages);
        var forecast = new Forecast(contest, plan, start, splits, race.projector());
        return progress(race.race(), entrant, start, goal, splits, forecast);
    }

    private static Progress progress(
            String race, ScoringEntrant entrant, Start start, Goal goal, List<Split> splits, Forecast forecast) {
        return new Progress(
                race,
                entrant.bib(),
                0,
                status(splits, forecast),
                Instant.ofEpochMilli(start.gun().timeMs()),
                start.seen() ? Instant.ofEpochMilli(start.timeMs()) : null,
                start.gun().wave().equals(entrant.wave()) ? null : start.gun().wave(),
                goal == null ? null : goal.id(),
                splits,
                forecast.motion(),
                forecast.projection(goal),
                false);
    }

    private static EntrantStatus status(List<Split> splits, Forecast forecast) {
        if (forecast.finished()) {
            return EntrantStatus.FINISHED;
        }
        return splits.isEmpty() ? EntrantStatus.INACTIVE : EntrantStatus.ACTIVE;
    }
}
