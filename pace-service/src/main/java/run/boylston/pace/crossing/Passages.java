package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.crossing.PointReads.MatRead;

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
        return passages.withBackups(passages.byMainMats());
    }

    private List<Passage> byMainMats() {
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
        return rulings.judged(contest.finish()) || finishMs >= start.fromMs() + plan.leastMs(contest.distanceM());
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

    private List<Passage> withBackups(List<Passage> byMain) {
        var all = new ArrayList<Passage>(contest.finish());
        var before = Passage.byMain(0, start.fromMs());
        var next = 0;
        for (var point = 1; point <= contest.finish(); point++) {
            var known = next < byMain.size() ? byMain.get(next) : null;
            Passage passage;
            if (known != null && known.point() == point) {
                passage = rulings.judged(point) ? judged(known) : known;
                next++;
            } else {
                passage = byBackup(point, before, known);
            }
            if (passage != null) {
                all.add(passage);
                before = passage;
            }
        }
        return all;
    }

    private static Passage judged(Passage passage) {
        return new Passage(passage.point(), passage.timeMs(), Source.JUDGE, passage.readMs());
    }

    /** @param next null if there is none */
    private Passage byBackup(int point, Passage before, Passage next) {
        var fromMs = before.timeMs() + leastMs(before.point(), point);
        var untilMs = next == null ? Long.MAX_VALUE : next.timeMs() - leastMs(point, next.point());
        for (var read : reads.backup(point, before.timeMs())) {
            var timeMs = atPoint(point, read, before);
            if (timeMs >= untilMs) {
                return null;
            }
            if (timeMs > fromMs) {
                return new Passage(point, timeMs, Source.BACKUP, read.timeMs());
            }
        }
        return null;
    }

    /** Between two points that one mat takes the time of; else nobody is too soon, only doubtful. */
    private long leastMs(int from, int to) {
        return contest.share(from, to) ? plan.leastMs(contest.distanceM(to) - contest.distanceM(from)) : 0;
    }

    /** The backup mat lies past or before its point: its time is moved back along the speed since the last passage. */
    private long atPoint(int point, MatRead read, Passage before) {
        var toPoint = contest.distanceM(point) - contest.distanceM(before.point());
        var share = toPoint / (toPoint + read.offsetM());
        return before.timeMs() + Math.round((read.timeMs() - before.timeMs()) * share);
    }
}
