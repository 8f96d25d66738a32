package run.boylston.pace.crossing;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.crossing.PointReads.MatRead;
import run.boylston.pace.crossing.StartPlan.Gun;

/**
 * Finds the start: the last start-mat read before the entrant is seen beyond it. Strays are told from the real thing by
 * what they explain: a start explains a timing point if the point saw the entrant late enough after it. The read that
 * explains most points is the start, of several the last; and if having started with the gun, unseen, explains more than
 * any read, then no mat saw the start. Where the start's mat is passed again, a read explains itself and the whole run
 * that can follow it, or every later lap would pass for a start; and what lies so far behind the best that it can be the
 * next lap is not tried, since whatever it explains the best explains too.
 */
final class Starts {

    private final ContestPlan contest;
    private final StartPlan plan;
    private final PointReads reads;
    private final Rulings rulings;

    private Starts(Sieve sieve, PointReads reads) {
        contest = sieve.contest();
        plan = sieve.plan();
        rulings = sieve.rulings();
        this.reads = reads;
    }

    static Start find(Sieve sieve, PointReads reads) {
        return new Starts(sieve, reads).find(sieve);
    }

    private Start find(Sieve sieve) {
        if (rulings.judged(0)) {
            return Start.judged(plan, rulings.judgedMs(0));
        }
        var unseen = Start.unseen(plan.gunBefore(underWayMs()));
        var found = found(unseen);
        return found.seen() && sieve.takesOut(found.passage()) ? unseen.insteadOf(found) : found;
    }

    /**
     * Where no read is anybody's start by the guns, who was seen beyond has started all the same: with a wave long gone,
     * while the own one was not.
     */
    private Start found(Start unseen) {
        var byMain = candidates(reads.main(0), Source.MAT, plan::gunOf);
        var byBackup = candidates(reads.backup(0), Source.BACKUP, plan::gunOf);
        if (byMain.isEmpty() && byBackup.isEmpty() && seenBeyond()) {
            byMain = candidates(reads.main(0), Source.MAT, plan::latestGun);
            byBackup = candidates(reads.backup(0), Source.BACKUP, plan::latestGun);
        }
        var main = best(unseen, byMain);
        if (!main.seen()) {
            return best(unseen, byBackup);
        }
        return contest.passedAgain(0) ? better(main, aLapBefore(main, byBackup)) : main;
    }

    /** Where the start's mat ends a lap, its next read passes for the start that it missed, and explains a lap less. */
    private Start better(Start main, List<Start> earlier) {
        var backup = best(main, earlier);
        var isMain = backup == main || explained(main, main.timeMs()) >= explained(backup, backup.timeMs());
        return isMain ? main : backup;
    }

    private List<Start> aLapBefore(Start main, List<Start> candidates) {
        return candidates.stream()
                .filter(start -> nextLapMs(start) <= main.timeMs())
                .toList();
    }

    private Start best(Start otherwise, List<Start> candidates) {
        if (candidates.isEmpty()) {
            return otherwise;
        }
        var best = otherwise;
        var most = explained(otherwise, plan.opensMs());
        var nextLapMs = Long.MAX_VALUE;
        for (var start : candidates) {
            if (start.timeMs() >= nextLapMs) {
                break;
            }
            var explained = explained(start, start.timeMs());
            if (explained >= most) {
                best = start;
                most = explained;
            }
            if (best == start || nextLapMs == Long.MAX_VALUE) {
                nextLapMs = nextLapMs(start);
            }
        }
        return best;
    }

    private List<Start> candidates(List<MatRead> startReads, Source source, LongFunction<Optional<Gun>> gunOf) {
        var judgedMs = rulings.judgedBeyond(0, plan.opensMs());
        return startReads.stream()
                .filter(read -> read.timeMs() < judgedMs)
                .flatMap(read ->
                        gunOf.apply(plan.atPointMs(read)).map(gun -> Start.read(plan, gun, read, source)).stream())
                .toList();
    }

    /** The earliest that who started then can be there again; the end of time where the mat is not passed again. */
    private long nextLapMs(Start start) {
        for (var point = 1; point <= contest.finish(); point++) {
            if (contest.share(0, point)) {
                return plan.soonestMs(start, contest.distanceM(point));
            }
        }
        return Long.MAX_VALUE;
    }

    /** By when the entrant must have started, having been seen where they were. */
    private long underWayMs() {
        var underWayMs = Long.MAX_VALUE;
        for (var point = 1; point <= contest.finish(); point++) {
            var latestStartMs = reads.firstMs(point) - plan.leastMs(contest.distanceM(point));
            underWayMs = Math.min(underWayMs, latestStartMs);
        }
        return underWayMs;
    }

    private boolean seenBeyond() {
        return IntStream.rangeClosed(1, contest.finish()).anyMatch(reads::seen);
    }

    private int explained(Start start, long fromMs) {
        if (contest.passedAgain(0)) {
            var beyond = Passages.beyondStart(contest, plan, start, reads, rulings);
            return beyond.size() + (start.seen() ? 1 : 0);
        }
        var explained = 0;
        for (var point = 1; point <= contest.finish(); point++) {
            if (reads.seenSince(point, fromMs + plan.leastMs(contest.distanceM(point)))) {
                explained++;
            }
        }
        return explained;
    }
}
