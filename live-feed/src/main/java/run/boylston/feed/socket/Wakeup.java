package run.boylston.feed.socket;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Many calls before the sleeper wakes are one. */
public final class Wakeup {

    private final Semaphore call = new Semaphore(0);

    public void wake() {
        if (call.availablePermits() == 0) {
            call.release();
        }
    }

    /** Sleeps until called, or for so long. */
    public void sleep(long nanos) throws InterruptedException {
        if (call.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            call.drainPermits();
        }
    }
}
