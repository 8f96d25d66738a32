package run.boylston.pace.outage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL and Kafka go away and come back. What must not be lost is tried again until it is done, without end, with
 * growing pauses; meanwhile the service is not ready.
 */
@ApplicationScoped
public class UntilDone {

    private static final Logger LOG = LoggerFactory.getLogger(UntilDone.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * Blocks until the attempt succeeds.
     *
     * @param what constant words for the log
     * @throws RuntimeException what the attempt threw, if that is no outage or the service is stopping
     */
    public <T> T run(String what, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            return again(what, attempt, e);
        }
    }

    public boolean isWaiting() {
        return waiting.get() > 0;
    }

    private <T> T again(String what, Supplier<T> attempt, RuntimeException first) {
        waiting.incrementAndGet();
        try {
            var failure = first;
            for (var pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
                if (!Outage.isCause(failure) || stops(what, pauseMs, failure)) {
                    throw failure;
                }
                try {
                    return attempt.get();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean stops(String what, long pauseMs, RuntimeException failure) {
        LOG.atWarn()
                .addKeyValue("what", what)
                .addKeyValue("pauseMs", pauseMs)
                .addKeyValue("cause", failure)
                .log("Trying again");
        try {
            return stopping.await(pauseMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }
}
