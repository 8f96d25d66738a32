package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.crossing.PointReads.MatRead;

/** Fills what the main mats missed from the backups, and says of each passage what saw it. */
final class Backups {

    /** From a mat so near the passage before it no speed is told. */
    private static final double TELLS_A_SPEED_M = 100;

    private final ContestPlan contest;
    private final StartPlan plan;
    private final Start start;
    private final PointReads reads;
    private final Rulings rulings;

    Backups(ContestPlan contest, StartPlan plan, Start start, PointReads reads, Rulings rulings) {
        this.contest = contest;
        this.plan = plan;
        this.start = start;
        this.reads = reads;
        this.rulings = rulings;
    }

    /** @param crossed in course order, each with the time of its crossing */
    List<Passage> fill(List<Passage> crossed) {
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
        if (!contest.passedAgain(known.point())) {
            return known;
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
     * Of a point whose mats are not passed again: of others the backups' crossings are among all. A stray does not stand
     * for a read that can be true, and only where it is alone is it told, with its doubt.
     *
     * @param next null if there is none
     */
    private Optional<Passage> byBackup(int point, List<Passage> before, Passage next) {
        var last = last(before);
        var untilMs = next == null ? Long.MAX_VALUE : next.timeMs();
        var metres = contest.distanceM(point) - contest.distanceM(last.point());
        var passages = reads.backup(point, last.timeMs()).stream()
                .map(read -> new Passage(point, atPoint(point, read, before), Source.BACKUP, read.timeMs()))
                .filter(passage -> passage.timeMs() > last.timeMs() && passage.timeMs() < untilMs)
                .filter(passage ->
                        point < contest.finish() || passage.timeMs() >= plan.soonestMs(start, contest.distanceM()))
                .toList();
        return passages.stream()
                .filter(passage -> !plan.tooFast(metres, passage.timeMs() - last.timeMs()))
                .findFirst()
                .or(() -> passages.stream().findFirst());
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
