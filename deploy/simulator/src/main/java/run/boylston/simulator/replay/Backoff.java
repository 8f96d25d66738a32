package run.boylston.simulator.replay;

import java.util.concurrent.ThreadLocalRandom;

/** Longer and longer pauses, 0.1 s to 2 s, each somewhere in the upper half so that many senders do not come back at once. */
final class Backoff {

    private static final long FIRST_MS = 100;
    private static final long LONGEST_MS = 2_000;

    private final long longestMs;
    private int pauses;

    Backoff() {
        this(LONGEST_MS);
    }

    Backoff(long longestMs) {
        this.longestMs = longestMs;
    }

    int pauses() {
        return pauses;
    }

    void pause() throws InterruptedException {
        long upTo = Math.min(longestMs, FIRST_MS << Math.min(pauses, 10));
        pauses++;
        Thread.sleep(ThreadLocalRandom.current().nextLong(upTo / 2, upTo + 1));
    }
}
