package run.boylston.simulator.replay;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * A few connections side by side. What goes down one lane keeps its order; all lanes together hold so many batches, and who
 * submits more waits.
 */
final class Lanes implements AutoCloseable {

    /** A batch on its way. */
    interface Delivery {
        void run() throws InterruptedException;
    }

    private static final int MOST_WAITING = 256;

    private final List<ExecutorService> lanes;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Lanes(int count) {
        lanes = IntStream.range(0, count)
                .mapToObj(i -> Executors.newSingleThreadExecutor(task -> daemon(task, i)))
                .toList();
    }

    /**
     * @param sender the same sender, the same lane
     * @throws RuntimeException of a delivery that failed before
     */
    void submit(int sender, Delivery delivery) throws InterruptedException {
        failIfFailed();
        room.acquire();
        lanes.get(sender % lanes.size()).execute(() -> deliver(delivery));
    }

    /** Returns when everything submitted is delivered. */
    void await() throws InterruptedException {
        room.acquire(MOST_WAITING);
        room.release(MOST_WAITING);
        failIfFailed();
    }

    private void deliver(Delivery delivery) {
        try {
            delivery.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }

    private void failIfFailed() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private static Thread daemon(Runnable task, int lane) {
        var thread = new Thread(task, "lane-" + lane);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
    }
}
