package run.boylston.feed.alert;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** One alert on its way at a time, tried again for as long as that makes sense. Times are by {@link System#nanoTime}. */
final class Attempts {

    private static final int MOST = 6;
    private static final long FIRST_PAUSE_NS = TimeUnit.SECONDS.toNanos(1);

    private boolean sending;
    private int inVain;
    private long notBeforeNs;

    Attempts(long now) {
        notBeforeNs = now;
    }

    boolean isSending() {
        return sending;
    }

    boolean isDue(long now) {
        return !sending && now - notBeforeNs >= 0;
    }

    long notBeforeNs() {
        return notBeforeNs;
    }

    void send() {
        sending = true;
    }

    /** What is sent next is another alert. */
    void end(long now) {
        sending = false;
        inVain = 0;
        notBeforeNs = now;
    }

    /**
     * It was in vain. What is sent in vain for the second time waits twice as long, and not all of them alike.
     *
     * @param least how long the push service asks to be left alone
     * @return false if that is enough
     */
    boolean fail(Duration least, long now) {
        sending = false;
        if (++inVain >= MOST) {
            return false;
        }
        long pause = FIRST_PAUSE_NS << inVain - 1;
        long spread = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
        notBeforeNs = now + Math.max(least.toNanos(), spread);
        return true;
    }

    /** What is sent next has not been sent before. */
    void rest() {
        inVain = 0;
    }
}
