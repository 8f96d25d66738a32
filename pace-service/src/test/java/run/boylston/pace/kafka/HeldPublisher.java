package run.boylston.pace.kafka;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.config.PaceConfig;

/** Once, and on a thread of the test's choice, waits before it publishes somebody's progress. */
public final class HeldPublisher extends Publisher implements AutoCloseable {

    private static final long PATIENCE_S = 20;

    private final String key;
    private final Predicate<String> threadName;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    public HeldPublisher(String bootstrapServers, PaceConfig config, String key, Predicate<String> threadName) {
        super(bootstrapServers, config);
        this.key = key;
        this.threadName = threadName;
    }

    @Override
    public void publish(List<Outgoing> records) {
        if (threadName.test(Thread.currentThread().getName())
                && records.stream().anyMatch(this::isProgress)) {
            reached.countDown();
            await(released);
        }
        super.publish(records);
    }

    private boolean isProgress(Outgoing record) {
        return record.topic() == Topic.RACE_PROGRESS
                && record.value() != null
                && record.key().equals(key);
    }

    public void awaitReached() {
        await(reached);
    }

    public void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        release();
        super.close();
    }
}
