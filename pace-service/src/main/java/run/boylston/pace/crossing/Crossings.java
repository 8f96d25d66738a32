package run.boylston.pace.crossing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import run.boylston.pace.crossing.PointReads.MatRead;

/**
 * When an entrant crossed one timing point, by its main mat; where a mat is passed again by its backup mats too, or a lap
 * that the main mat missed could not be told from the next. Reads close together are of one crossing, and if the main mat
 * has any of them its first is the time.
 */
final class Crossings {

    /** Reads with less than this between them are of one crossing. */
    private static final long CROSSING_MS = Duration.ofSeconds(30).toMillis();

    /** A backup's time at its point is no surer than this for each metre it lies aside: people walk, and people race. */
    private static final long DOUBT_MS_PER_M = 500;

    private static final long[] NONE = {};

    private record Sight(long timeMs, MatRead read) {}

    private static final Comparator<Sight> BY_TIME = Comparator.comparingLong(Sight::timeMs)
            .thenComparing(sight -> sight.read().backup())
            .thenComparingLong(sight -> sight.read().timeMs());

    private final List<Sight> sights;

    /** When each began, in time; null until it is asked for. */
    private long[] began;

    private Crossings(List<Sight> sights) {
        this.sights = sights;
    }

    /** @param main in time */
    static Crossings of(List<MatRead> main) {
        var sights = new ArrayList<Sight>(main.size());
        main.forEach(read -> sights.add(new Sight(read.timeMs(), read)));
        return new Crossings(sights);
    }

    /** @param main in time */
    static Crossings of(StartPlan plan, List<MatRead> main, List<MatRead> backup) {
        var byMain = of(main);
        var sights = new ArrayList<>(byMain.sights);
        for (var read : backup) {
            var sight = new Sight(plan.atPointMs(read), read);
            if (!byMain.saw(sight.timeMs(), Math.round(Math.abs(read.offsetM()) * DOUBT_MS_PER_M))) {
                sights.add(sight);
            }
        }
        sights.sort(BY_TIME);
        return new Crossings(sights);
    }

    /** When those between two times began, in time; neither end is included. */
    long[] between(long afterMs, long beforeMs) {
        var first = firstAfter(afterMs);
        if (first == sights.size()) {
            return NONE;
        }
        var firstMs = beganMs(first, end(first));
        if (firstMs >= beforeMs) {
            return NONE;
        }
        var crossings = new long[began().length + 1];
        crossings[0] = firstMs;
        var count = 1;
        for (var beganMs : began()) {
            if (beganMs > firstMs && beganMs < beforeMs) {
                crossings[count++] = beganMs;
            }
        }
        return Arrays.copyOf(crossings, count);
    }

    /** The read that a crossing's time is of. */
    MatRead read(long timeMs) {
        return sights.get(firstAfter(timeMs - 1)).read();
    }

    private long[] began() {
        if (began == null) {
            var all = new long[sights.size()];
            var count = 0;
            for (var from = 0; from < all.length; from = end(from)) {
                all[count++] = beganMs(from, end(from));
            }
            began = Arrays.copyOf(all, count);
        }
        return began;
    }

    /** Index after the last of one crossing. */
    private int end(int from) {
        var end = from + 1;
        while (end < sights.size()
                && sights.get(end).timeMs() - sights.get(end - 1).timeMs() < CROSSING_MS) {
            end++;
        }
        return end;
    }

    private long beganMs(int from, int to) {
        for (var i = from; i < to; i++) {
            if (!sights.get(i).read().backup()) {
                return sights.get(i).timeMs();
            }
        }
        return sights.get(from).timeMs();
    }

    private boolean saw(long timeMs, long withinMs) {
        var next = firstAfter(timeMs - withinMs - 1);
        return next < sights.size() && sights.get(next).timeMs() <= timeMs + withinMs;
    }

    /** Index of the first sight after a time, the number of sights if there is none. */
    private int firstAfter(long afterMs) {
        var from = 0;
        var to = sights.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (sights.get(middle).timeMs() > afterMs) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
