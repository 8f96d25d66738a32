package run.boylston.contracts.topic;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Whether a table is still read. Whoever ends it wakes the consumer that its thread waits at. */
final class Reading implements AutoCloseable {

    private static final long RETRY_MS = 1_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile KafkaConsumer<?, ?> consumer;

    void by(KafkaConsumer<?, ?> opened) {
        consumer = opened;
    }

    boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Before it is tried again. */
    void pause() {
        try {
            closed.await(RETRY_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }
}
