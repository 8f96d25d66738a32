package run.boylston.pace.crossing;

import java.util.List;
import java.util.stream.LongStream;

/** Chooses the passages beyond the start from an entrant's reads and judges' times. */
final class Passages {

    /**
     * The first crossing of the finish ends the run, and reads after it move nothing, unless as many points as this speak
     * against it: then the runner was still out there, and the finish was a stray.
     */
    private static final int POINTS_AGAINST_A_FINISH = 2;

    private final ContestPlan contest;
    private final StartPlan plan;
    private final Start start;
    private final PointReads reads;
    private final Rulings rulings;

    private Passages(ContestPlan contest, StartPlan plan, Start start, PointReads reads, Rulings rulings) {
        this.contest = contest;
        this.plan = plan;
        this.start = start;
        this.reads = reads;
        this.rulings = rulings;
    }

    /** @return in course order, times strictly growing, all after the start; with those that are no splits */
    static List<Passage> beyondStart(
            ContestPlan contest, StartPlan plan, Start start, PointReads reads, Rulings rulings) {
        var passages = new Passages(contest, plan, start, reads, rulings);
        return new Backups(contest, plan, start, reads, rulings).fill(passages.byCrossings());
    }

    private List<Passage> byCrossings() {
        var crossings = new long[contest.finish() + 1][];
        crossings[0] = new long[0];
        for (var point = 1; point < crossings.length; point++) {
            crossings[point] = crossings(point);
        }
        return contest.passedAgain(contest.finish()) ? toTheLastLap(crossings) : toTheFirstFinish(crossings);
    }

    private List<Passage> toTheFirstFinish(long[][] crossings) {
        List<Passage> best = null;
        for (var finish : crossings[contest.finish()]) {
            if (ends(finish) && canBeBetter(best, crossings)) {
                best = better(best, longest(crossings, finish));
            }
        }
        return canBeBetter(best, crossings) ? better(best, longest(crossings)) : best;
    }

    /** A crossing of a mat that is passed again is the finish only if it is one more than the laps before it. */
    private List<Passage> toTheLastLap(long[][] crossings) {
        var finish = contest.finish();
        var finishes = LongStream.of(crossings[finish]).filter(this::ends).toArray();
        crossings[finish] = new long[0];
        return Chain.of(contest, plan, start.fromMs(), crossings).longestTo(finish, finishes);
    }

    /** What a judge gave bounds what can have been before and beyond it. */
    private long[] crossings(int point) {
        return reads.crossings(
                point, rulings.judgedBefore(point, start.fromMs()), rulings.judgedBeyond(point, start.fromMs()));
    }

    private boolean ends(long finishMs) {
        return rulings.judged(contest.finish()) || finishMs >= plan.soonestMs(start, contest.distanceM());
    }

    private List<Passage> longest(long[][] crossings, long... finish) {
        var upToFinish = crossings.clone();
        upToFinish[contest.finish()] = finish;
        return Chain.longest(contest, plan, start.fromMs(), upToFinish);
    }

    /** Spares a search that cannot find what is not there. */
    private static boolean canBeBetter(List<Passage> best, long[][] crossings) {
        var reported = 0;
        for (var ofPoint : crossings) {
            reported += ofPoint.length > 0 ? 1 : 0;
        }
        return best == null || reported >= best.size() + POINTS_AGAINST_A_FINISH;
    }

    private static List<Passage> better(List<Passage> best, List<Passage> other) {
        return best == null || other.size() >= best.size() + POINTS_AGAINST_A_FINISH ? other : best;
    }
}
