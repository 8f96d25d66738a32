package run.boylston.feed.socket;

import java.util.concurrent.TimeUnit;

/**
 * When fans are told what each is told every so often: spread over the interval, however they came, so that no burst of
 * thousands of such messages stands in the way of news. One round has those of {@link #STEP_NS}: a round that is for a few
 * alone costs as much as sending to dozens.
 */
final class Turns {

    private static final long STEP_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final long intervalNs;
    private long given;

    Turns(long intervalNs) {
        this.intervalNs = intervalNs;
    }

    /** The first turn of one more fan. */
    long first(long now) {
        long place = given++ * STEP_NS % intervalNs;
        return now + Math.floorMod(place - now, intervalNs);
    }

    /** The next one; that one was late does not move those after it, or all who were late together would stay together. */
    long next(long turn, long now) {
        return turn + intervalNs * (1 + (now - turn) / intervalNs);
    }
}
