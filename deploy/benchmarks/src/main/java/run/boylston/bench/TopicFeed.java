package run.boylston.bench;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;

/** Writes records as the front door does, with so many on their way at a time. */
public final class TopicFeed implements AutoCloseable {

    private static final int MOST_ON_THEIR_WAY = 20_000;

    private final TopicWriter writer;
    private final Semaphore room = new Semaphore(MOST_ON_THEIR_WAY);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    public TopicFeed(String bootstrapServers) {
        writer = new TopicWriter(bootstrapServers, "bench");
    }

    public void write(Topic topic, String key, byte[] value) throws InterruptedException {
        room.acquire();
        writer.write(topic, key, value).whenComplete((written, failed) -> {
            room.release();
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    /** Returns when Kafka has everything. */
    public void flush() throws InterruptedException {
        room.acquire(MOST_ON_THEIR_WAY);
        room.release(MOST_ON_THEIR_WAY);
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka did not take everything", failure.get());
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
