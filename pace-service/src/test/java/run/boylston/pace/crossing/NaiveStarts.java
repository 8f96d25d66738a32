package run.boylston.pace.crossing;

import java.util.List;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.crossing.PointReads.MatRead;

/** Where the start's mat is passed again: every read of it tried, each with the whole run that can follow it. */
final class NaiveStarts {

    private final ContestPlan contest;
    private final StartPlan plan;
    private final PointReads reads;
    private final Rulings rulings;

    NaiveStarts(Sieve sieve, PointReads reads) {
        contest = sieve.contest();
        plan = sieve.plan();
        rulings = sieve.rulings();
        this.reads = reads;
    }

    Start find() {
        var unseen = Start.unseen(plan.own());
        var byMain = best(unseen, reads.main(0), Source.MAT);
        if (!byMain.seen()) {
            return best(unseen, reads.backup(0), Source.BACKUP);
        }
        var aLapBefore = reads.backup(0).stream()
                .filter(read -> plan.atPointMs(read) + plan.leastMs(contest.distanceM(1)) <= byMain.timeMs())
                .toList();
        var byBackup = best(unseen, aLapBefore, Source.BACKUP);
        return explained(byMain) >= explained(byBackup) ? byMain : byBackup;
    }

    private Start best(Start unseen, List<MatRead> startReads, Source source) {
        var best = unseen;
        for (var read : startReads) {
            var gun = plan.gunOf(plan.atPointMs(read));
            if (gun.isPresent()) {
                var start = Start.read(plan, gun.get(), read, source);
                var more = explained(start) - explained(best);
                if (more > 0 || more == 0 && mayFollow(start, best)) {
                    best = start;
                }
            }
        }
        return best;
    }

    private boolean mayFollow(Start start, Start best) {
        return !best.seen() || start.timeMs() - best.timeMs() < plan.leastMs(contest.distanceM(1));
    }

    private int explained(Start start) {
        return Passages.beyondStart(contest, plan, start, reads, rulings).size() + (start.seen() ? 1 : 0);
    }
}
