package run.boylston.pace.crossing;

import java.util.List;
import run.boylston.pace.crossing.PointReads.MatRead;
import run.boylston.pace.crossing.StartPlan.Gun;

/**
 * When and with which gun an entrant started.
 *
 * <p>The start is the last start-mat read before the entrant is seen beyond it. Strays are told from the real thing by
 * what they explain: a start explains a timing point if the point saw the entrant late enough after it. The read that
 * explains most points is the start, of several the last; and if having started with the gun, unseen, explains more than
 * any read, then no mat saw the start.
 *
 * @param timeMs epoch milliseconds, the gun's if the start was not seen
 * @param seen false if no read is the start
 * @param backup true if a backup mat saw it
 */
record Start(Gun gun, long timeMs, boolean seen, boolean backup) {

    /** A backup mat past the start line is reached at about this share of the division's greatest speed. */
    static final double TYPICAL_SHARE = 0.42;

    static Start find(ContestPlan contest, StartPlan plan, PointReads reads) {
        var byMain = best(reads.main(0), false, contest, plan, reads);
        return byMain.seen() ? byMain : best(reads.backup(0), true, contest, plan, reads);
    }

    private static Start best(
            List<MatRead> startReads, boolean backup, ContestPlan contest, StartPlan plan, PointReads reads) {
        var best = unseen(contest, plan, reads);
        var most = explained(plan.opensMs(), contest, plan, reads);
        for (var read : startReads) {
            var timeMs = read.timeMs() - correctionMs(read, plan);
            var gun = plan.gunOf(timeMs);
            var explained = explained(timeMs, contest, plan, reads);
            if (gun.isPresent() && explained >= most) {
                best = new Start(gun.get(), timeMs, true, backup);
                most = explained;
            }
        }
        return best;
    }

    private static Start unseen(ContestPlan contest, StartPlan plan, PointReads reads) {
        var underWayMs = Long.MAX_VALUE;
        for (var point = 1; point <= contest.finish(); point++) {
            var latestStartMs = reads.firstMs(point) - plan.leastMs(contest.distanceM(point));
            underWayMs = Math.min(underWayMs, latestStartMs);
        }
        var gun = plan.gunBefore(underWayMs);
        return new Start(gun, gun.timeMs(), false, false);
    }

    private static int explained(long startMs, ContestPlan contest, StartPlan plan, PointReads reads) {
        var explained = 0;
        for (var point = 1; point <= contest.finish(); point++) {
            if (reads.seenSince(point, startMs + plan.leastMs(contest.distanceM(point)))) {
                explained++;
            }
        }
        return explained;
    }

    private static long correctionMs(MatRead read, StartPlan plan) {
        return Math.round(read.offsetM() / (TYPICAL_SHARE * plan.maxSpeedMps()) * 1000);
    }
}
