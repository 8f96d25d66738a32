package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import run.boylston.pace.crossing.ContestPlan.MatPlace;

/**
 * An entrant's reads by timing point and in time, whatever order they came in. Only those are among them that may score:
 * not those of mats that the contest does not pass, of when somebody else wore the chip, before any gun of the entrant's,
 * of a closed or voided point whose mats are passed once, tests, from the future, or after a drop. A judge's time stands in the place of all reads of
 * its point. A read counts by its mat and time, so a read that stands here twice, under whatever id, is no more than once.
 * A read of a mat that is passed twice stands at both points.
 */
final class PointReads {

    /** @param offsetM how far past its point the mat lies */
    record MatRead(long timeMs, double offsetM, boolean backup) {}

    private static final Comparator<MatRead> BY_TIME =
            Comparator.comparingLong(MatRead::timeMs).thenComparingDouble(MatRead::offsetM);

    private final List<List<MatRead>> main;
    private final List<List<MatRead>> backup;

    private final Sieve sieve;

    /** By point; null until they are asked for. */
    private final Crossings[] crossings;

    private PointReads(Sieve sieve) {
        var points = sieve.contest().points().size();
        main = lists(points);
        backup = lists(points);
        crossings = new Crossings[points];
        this.sieve = sieve;
    }

    static PointReads of(Sieve sieve, Collection<ChipRead> reads) {
        var byPoint = new PointReads(sieve);
        for (var read : reads) {
            var timeMs = sieve.timeMs(read);
            if (sieve.counts(read, timeMs)) {
                for (var place : sieve.contest().places(read.mat())) {
                    if (sieve.takes(place.point(), timeMs)) {
                        byPoint.list(place).add(new MatRead(timeMs, place.offsetM(), place.backup()));
                    }
                }
            }
        }
        byPoint.judge(sieve.rulings());
        byPoint.main.forEach(list -> list.sort(BY_TIME));
        byPoint.backup.forEach(list -> list.sort(BY_TIME));
        return byPoint;
    }

    List<MatRead> main(int point) {
        return main.get(point);
    }

    List<MatRead> backup(int point) {
        return backup.get(point);
    }

    /** The same after a time. */
    List<MatRead> backup(int point, long afterMs) {
        var reads = backup(point);
        return reads.subList(firstAfter(reads, afterMs), reads.size());
    }

    /** When crossings between two times began, in time; neither end is included. */
    long[] crossings(int point, long afterMs, long beforeMs) {
        return crossings(point).between(afterMs, beforeMs);
    }

    /** The read that a crossing's time is of. */
    MatRead crossing(int point, long timeMs) {
        return crossings(point).read(timeMs);
    }

    private Crossings crossings(int point) {
        if (crossings[point] == null) {
            crossings[point] = sieve.contest().passedAgain(point)
                    ? Crossings.of(sieve.plan(), main(point), backup(point))
                    : Crossings.of(main(point));
        }
        return crossings[point];
    }

    /** Index of the first read after a time, the number of reads if there is none. */
    private static int firstAfter(List<MatRead> reads, long afterMs) {
        var from = 0;
        var to = reads.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (reads.get(middle).timeMs() > afterMs) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Whether any mat of the point saw the entrant at that time or later. */
    boolean seenSince(int point, long sinceMs) {
        return newest(main(point)) >= sinceMs || newest(backup(point)) >= sinceMs;
    }

    /** Whether any mat of the point saw the entrant. */
    boolean seen(int point) {
        return !main(point).isEmpty() || !backup(point).isEmpty();
    }

    /** The first sight of the entrant at a point; absent reads are at the end of time. */
    long firstMs(int point) {
        return Math.min(oldest(main(point)), oldest(backup(point)));
    }

    private void judge(Rulings rulings) {
        for (var point = 0; point < main.size(); point++) {
            if (rulings.judged(point)) {
                main.get(point).add(new MatRead(rulings.judgedMs(point), 0, false));
            }
        }
    }

    private List<MatRead> list(MatPlace place) {
        return (place.backup() ? backup : main).get(place.point());
    }

    private static long newest(List<MatRead> reads) {
        return reads.isEmpty() ? Long.MIN_VALUE : reads.get(reads.size() - 1).timeMs();
    }

    private static long oldest(List<MatRead> reads) {
        return reads.isEmpty() ? Long.MAX_VALUE : reads.get(0).timeMs();
    }

    private static List<List<MatRead>> lists(int points) {
        var lists = new ArrayList<List<MatRead>>(points);
        for (var i = 0; i < points; i++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }
}
