package run.boylston.pace.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import run.boylston.contracts.race.RaceClock;

/**
 * The clocks a race has had: what race time it was when a read was received. A read is never held against a clock that
 * was set long after it, so what was said of it then can be said again at any time. Immutable.
 */
public final class ClockHistory {

    /** Machines' clocks differ by less than this: so near to a change, either clock may have been the one that ran. */
    static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Instant firstGun;
    private final List<RaceClock> clocks;
    private final boolean everRan;

    private ClockHistory(Instant firstGun, List<RaceClock> clocks) {
        this.firstGun = firstGun;
        this.clocks = clocks;
        everRan = clocks.stream().anyMatch(clock -> clock.rate() > 0);
    }

    /**
     * @param firstGun zero of race time
     * @param clocks in any order
     */
    public static ClockHistory of(Instant firstGun, Collection<RaceClock> clocks) {
        var inOrder = new ArrayList<>(clocks);
        inOrder.sort(Comparator.comparing(RaceClock::wallTime).thenComparing(RaceClock::revision));
        return new ClockHistory(firstGun, List.copyOf(inOrder));
    }

    /** False where nothing can be said of any read. */
    public boolean everRan() {
        return everRan;
    }

    /**
     * The latest time that a read can be of, by when it was received.
     *
     * @return null if no clock may have run by then, or one that stands: it is moved to anywhere
     */
    public Instant latestOf(Instant receivedAt) {
        var until = receivedAt.plus(TOLERANCE);
        var first = newestAt(receivedAt.minus(TOLERANCE));
        if (first < 0) {
            return null;
        }
        var latest = Instant.MIN;
        for (var clock : clocks.subList(first, newestAt(until) + 1)) {
            if (clock.rate() == 0) {
                return null;
            }
            latest = later(latest, latestBy(clock, until));
        }
        return latest;
    }

    /** Outside of replays what a mat saw before it was received is not of the future, whatever the clock was set to. */
    private Instant latestBy(RaceClock clock, Instant wall) {
        var byClock = firstGun.plusMillis(clock.raceMsAt(wall));
        return clock.replay() ? byClock : later(byClock, wall);
    }

    /** Index of the clock that was the newest at a moment; -1 before the first. */
    private int newestAt(Instant wall) {
        var from = 0;
        var to = clocks.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (clocks.get(middle).wallTime().isAfter(wall)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from - 1;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
