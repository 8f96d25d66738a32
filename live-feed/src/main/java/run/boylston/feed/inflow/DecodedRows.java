package run.boylston.feed.inflow;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;

/** Decodes a topic's rows and queues what they do to boards. One that cannot be read is counted and passed over. */
final class DecodedRows implements CompactedTable.Rows {

    interface Decoding {
        /**
         * @param value null for a tombstone
         * @throws IOException if the value is not what the topic carries
         */
        BoardChange decode(String key, byte[] value) throws IOException;
    }

    interface Reading<T> {
        T read() throws IOException;
    }

    interface Queue {
        /** Waits for room. */
        void take(BoardChange change) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DecodedRows.class);

    private final Topic topic;
    private final Decoding decoding;
    private final Queue queue;
    private final Counter unreadable;

    DecodedRows(Topic topic, Decoding decoding, Queue queue, Counter unreadable) {
        this.topic = topic;
        this.decoding = decoding;
        this.queue = queue;
        this.unreadable = unreadable;
    }

    @Override
    public void row(String key, byte[] value) {
        change(key, value).ifPresent(this::queue);
    }

    Optional<BoardChange> change(String key, byte[] value) {
        return readable(key, () -> decoding.decode(key, value));
    }

    /** Empty for what cannot be read, also where that is our mistake: one row must not keep the others from being read. */
    <T> Optional<T> readable(String key, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (IOException | RuntimeException e) {
            unreadable.increment();
            LOG.atLevel(e instanceof IOException ? Level.DEBUG : Level.WARN)
                    .addKeyValue("topic", topic.topicName())
                    .addKeyValue("key", key)
                    .setCause(e)
                    .log("Row unreadable");
            return Optional.empty();
        }
    }

    /** Waits for room in the writer's queue. */
    void queue(BoardChange change) {
        try {
            queue.take(change);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
