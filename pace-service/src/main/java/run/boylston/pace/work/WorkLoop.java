package run.boylston.pace.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread for work that waits in the database: it looks when it is told that there may be some, and now and then
 * without being told, because another replica's change tells nobody here. Work that fails is looked for again.
 */
public final class WorkLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final Semaphore told = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean failing;

    private WorkLoop(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        thread = new Thread(this::loop, name);
        thread.setDaemon(true);
    }

    /** @param interval between looks without being told */
    public static WorkLoop start(String name, Duration interval, Runnable work) {
        var loop = new WorkLoop(name, interval, work);
        loop.thread.start();
        return loop;
    }

    /** There may be work: look now. */
    public void tell() {
        told.release();
    }

    /** Whether the last look failed, and what there is to do waits. */
    public boolean isFailing() {
        return failing;
    }

    private void loop() {
        try {
            while (!closed) {
                if (told.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    told.drainPermits();
                }
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            failing = true;
            if (!closed) {
                LOG.atWarn().addKeyValue("loop", name).addKeyValue("cause", e).log("Work failed, trying again");
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
