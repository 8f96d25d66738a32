package run.boylston.feed.socket;

import java.util.concurrent.TimeUnit;

/**
 * How many hellos of one fan are read: a second's allowance, as each may cost a snapshot. Who goes on for three seconds is
 * no finger that taps fast. In the channel's thread.
 */
final class HelloLimit {

    enum Verdict {
        READ,
        TOO_MANY,
        OUT
    }

    private static final long WINDOW_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_BREACHES = 3;

    private final int perSecond;
    private long windowFrom;
    private int hellos;
    /** Windows one after the other with too many. */
    private int breaches;

    HelloLimit(int perSecond, long now) {
        this.perSecond = perSecond;
        windowFrom = now;
    }

    /** @param now by {@link System#nanoTime} */
    Verdict hear(long now) {
        if (now - windowFrom >= WINDOW_NS) {
            breaches = hellos > perSecond && now - windowFrom < 2 * WINDOW_NS ? breaches : 0;
            windowFrom = now;
            hellos = 0;
        }
        if (++hellos <= perSecond) {
            return Verdict.READ;
        }
        if (hellos == perSecond + 1) {
            breaches++;
        }
        return breaches < MOST_BREACHES ? Verdict.TOO_MANY : Verdict.OUT;
    }
}
