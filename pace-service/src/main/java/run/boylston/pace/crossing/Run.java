package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Split;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.crossing.ScoringRace.Goal;

/**
 * An entrant's run as far as it is known: all of a score but what lies ahead.
 *
 * @param goal null without one
 * @param passages in course order, with the start if it was seen
 * @param splits of the passages, one each
 * @param takenOut passages that are no splits because a person says so
 */
record Run(Sieve sieve, Start start, Goal goal, List<Passage> passages, List<Split> splits, List<Passage> takenOut) {

    static Run of(ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads, Collection<Correction> own) {
        var contest = race.contest(entrant.contest());
        var plan = race.start(entrant.division(), entrant.wave());
        var goal = race.goal(entrant.targets()).orElse(null);
        var rulings = Rulings.of(contest, plan, own);
        var sieve = new Sieve(contest, plan, race.readRules(), rulings);

        var byPoint = sieve.sift(reads);
        var start = Starts.find(sieve, byPoint);
        var all = withStart(start, Passages.beyondStart(contest, plan, start, byPoint, rulings));
        var takenOut = all.stream().filter(sieve::takesOut).toList();
        var passages = takenOut.isEmpty()
                ? all
                : all.stream().filter(passage -> !takenOut.contains(passage)).toList();
        var splits = new Splits(contest, plan, start, goal, race.firstGunMs()).of(passages);
        return new Run(sieve, start, goal, passages, splits, takenOut);
    }

    ContestPlan contest() {
        return sieve.contest();
    }

    StartPlan plan() {
        return sieve.plan();
    }

    Rulings rulings() {
        return sieve.rulings();
    }

    boolean finished() {
        return !passages.isEmpty() && last().point() == contest().finish();
    }

    /** Only of a run that has begun. */
    Passage last() {
        return passages.get(passages.size() - 1);
    }

    EntrantStatus status() {
        if (rulings().status() != null) {
            return rulings().status();
        }
        if (finished()) {
            return EntrantStatus.FINISHED;
        }
        return splits.isEmpty() ? EntrantStatus.INACTIVE : EntrantStatus.ACTIVE;
    }

    /** Whether a results list would say the same of both. */
    boolean tellsTheSameAs(Run other) {
        var same = status() == other.status()
                && start.gun().timeMs() == other.start.gun().timeMs()
                && Objects.equals(start.wave(), other.start.wave())
                && splits.size() == other.splits.size();
        for (var i = 0; same && i < splits.size(); i++) {
            same = same(splits.get(i), other.splits.get(i));
        }
        return same;
    }

    private static boolean same(Split one, Split other) {
        return one.point().equals(other.point())
                && one.time().equals(other.time())
                && one.netMs() == other.netMs()
                && one.source() == other.source();
    }

    private static List<Passage> withStart(Start start, List<Passage> beyond) {
        if (!start.seen() && start.takenOut() == null) {
            return beyond;
        }
        var passages = new ArrayList<Passage>(beyond.size() + 1);
        passages.add(start.seen() ? start.passage() : start.takenOut());
        passages.addAll(beyond);
        return passages;
    }
}
