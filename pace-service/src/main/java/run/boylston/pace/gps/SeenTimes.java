package run.boylston.pace.gps;

import java.util.Arrays;

/** The times of the newest fixes: a phone that was not answered sends all of them again. Not thread-safe. */
final class SeenTimes {

    private static final int REMEMBERED = 64;

    private final long[] times = new long[REMEMBERED];
    private int next;

    SeenTimes() {
        Arrays.fill(times, Long.MIN_VALUE);
    }

    /** @return false if a fix of that time was seen */
    boolean add(long raceMs) {
        for (var time : times) {
            if (time == raceMs) {
                return false;
            }
        }
        times[next] = raceMs;
        next = (next + 1) % REMEMBERED;
        return true;
    }
}
