package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** From a mat so near the passage before it no speed is told. */
    private static final double TELLS_A_SPEED_M = 100;

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
        return passages.withBackups(passages.byCrossings());
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

    private List<Passage> withBackups(List<Passage> crossed) {
        var all = new ArrayList<Passage>(contest.finish() + 1);
        all.add(Passage.byMain(0, start.fromMs()));
        var next = 0;
        for (var point = 1; point <= contest.finish(); point++) {
            if (next < crossed.size() && crossed.get(next).point() == point) {
                var known = crossed.get(next++);
                all.add(crossed(known, all, next < crossed.size() ? crossed.get(next) : null));
            } else if (!contest.passedAgain(point)) {
                byBackup(point, all, next < crossed.size() ? crossed.get(next) : null)
                        .ifPresent(all::add);
            }
        }
        return all.subList(1, all.size());
    }

    /** @param next null if there is none */
    private Passage crossed(Passage known, List<Passage> before, Passage next) {
        if (rulings.judged(known.point())) {
            return new Passage(known.point(), known.timeMs(), Source.JUDGE, known.readMs());
        }
        var read = reads.crossing(known.point(), known.timeMs());
        return read.backup() ? moved(known.point(), read, before, next) : known;
    }

    /** The runner's speed tells better when a backup's read was at its point than a typical one: as far as it can. */
    private Passage moved(int point, MatRead read, List<Passage> before, Passage next) {
        var last = last(before);
        var earliestMs = last.timeMs() + Math.max(1, leastMs(last.point(), point));
        var latestMs = next == null ? Long.MAX_VALUE : next.timeMs() - Math.max(1, leastMs(point, next.point()));
        var timeMs = Math.max(earliestMs, Math.min(latestMs, atPoint(point, read, before)));
        return new Passage(point, timeMs, Source.BACKUP, read.timeMs());
    }

    /**
     * Of a point whose mats are not passed again: of others the backups' crossings are among all.
     *
     * @param next null if there is none
     */
    private Optional<Passage> byBackup(int point, List<Passage> before, Passage next) {
        var fromMs = last(before).timeMs();
        var untilMs = next == null ? Long.MAX_VALUE : next.timeMs();
        return reads.backup(point, fromMs).stream()
                .map(read -> new Passage(point, atPoint(point, read, before), Source.BACKUP, read.timeMs()))
                .filter(passage -> passage.timeMs() > fromMs && passage.timeMs() < untilMs)
                .findFirst();
    }

    private static Passage last(List<Passage> passages) {
        return passages.get(passages.size() - 1);
    }

    /** Between two points that one mat takes the time of; else nobody is too soon, only doubtful. */
    private long leastMs(int from, int to) {
        return contest.share(from, to) ? plan.leastMs(contest.distanceM(to) - contest.distanceM(from)) : 0;
    }

    /** The backup mat lies past or before its point: its time is moved along the speed since the last passage. */
    private long atPoint(int point, MatRead read, List<Passage> before) {
        var pointM = contest.distanceM(point);
        for (var i = before.size() - 1; i >= 0; i--) {
            var from = before.get(i);
            var fromM = contest.distanceM(from.point());
            var toMatM = pointM + read.offsetM() - fromM;
            if (Math.abs(toMatM) >= TELLS_A_SPEED_M) {
                var share = (pointM - fromM) / toMatM;
                return from.timeMs() + Math.round((read.timeMs() - from.timeMs()) * share);
            }
        }
        return plan.atPointMs(read);
    }
}
