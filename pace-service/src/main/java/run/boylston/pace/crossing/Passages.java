package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.List;
import run.boylston.pace.crossing.PointReads.MatRead;

/** Chooses the passages beyond the start from an entrant's reads. */
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

    private Passages(ContestPlan contest, StartPlan plan, Start start, PointReads reads) {
        this.contest = contest;
        this.plan = plan;
        this.start = start;
        this.reads = reads;
    }

    /** @return in course order, times strictly growing, all after the start */
    static List<Passage> beyondStart(ContestPlan contest, StartPlan plan, Start start, PointReads reads) {
        var passages = new Passages(contest, plan, start, reads);
        return passages.withBackups(passages.byMainMats());
    }

    private List<Passage> byMainMats() {
        var crossings = new ArrayList<List<Long>>();
        for (var point = 0; point < contest.finish(); point++) {
            crossings.add(reads.crossingsAfter(point, start.timeMs()));
        }
        List<Passage> best = null;
        for (var finish : reads.crossingsAfter(contest.finish(), start.timeMs())) {
            if (finish >= start.timeMs() + plan.leastMs(contest.distanceM())) {
                best = better(best, longest(crossings, List.of(finish)));
            }
        }
        return better(best, longest(crossings, List.of()));
    }

    private List<Passage> longest(List<List<Long>> beforeFinish, List<Long> finish) {
        var crossings = new ArrayList<>(beforeFinish);
        crossings.add(finish);
        return Chain.longest(contest, plan, start.timeMs(), crossings);
    }

    private static List<Passage> better(List<Passage> best, List<Passage> other) {
        return best == null || other.size() >= best.size() + POINTS_AGAINST_A_FINISH ? other : best;
    }

    private List<Passage> withBackups(List<Passage> byMain) {
        var all = new ArrayList<Passage>();
        var before = new Passage(0, start.timeMs(), false);
        var next = 0;
        for (var point = 1; point <= contest.finish(); point++) {
            Passage passage;
            if (next < byMain.size() && byMain.get(next).point() == point) {
                passage = byMain.get(next++);
            } else {
                passage = byBackup(
                        point, before, next < byMain.size() ? byMain.get(next).timeMs() : Long.MAX_VALUE);
            }
            if (passage != null) {
                all.add(passage);
                before = passage;
            }
        }
        return all;
    }

    private Passage byBackup(int point, Passage before, long untilMs) {
        for (var read : reads.backup(point)) {
            if (read.timeMs() > before.timeMs()) {
                var timeMs = atPoint(point, read, before);
                if (timeMs > before.timeMs() && timeMs < untilMs) {
                    return new Passage(point, timeMs, true);
                }
            }
        }
        return null;
    }

    /** The backup mat lies past or before its point: its time is moved back along the speed since the last passage. */
    private long atPoint(int point, MatRead read, Passage before) {
        var toPoint = contest.distanceM(point) - contest.distanceM(before.point());
        var share = toPoint / (toPoint + read.offsetM());
        return before.timeMs() + Math.round((read.timeMs() - before.timeMs()) * share);
    }
}
