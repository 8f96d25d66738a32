package run.boylston.contracts.topic;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic read as a table: from its beginning, without a consumer group, and then for ever. What was there is
 * read one partition after the other, so that all the rows of a key come close together. Until
 * {@link #isCaughtUp()} the reader has not seen everything that was there when it started, and a service that needs the
 * table is not ready. A broker that is away is waited for, without end and from the beginning again, so a {@link Rows}
 * must bear seeing a row twice.
 */
public final class CompactedTable implements AutoCloseable {

    /** Takes the rows, always on the table's one thread. */
    public interface Rows {
        /** One row; a null value is a tombstone. Throwing here is a bug: the row is logged and passed over. */
        void row(String key, byte[] value);

        /** The same for who does not want all values: one is copied out of what the consumer unpacked only if it is used. */
        default void row(String key, ByteBuffer value) {
            row(key, Utils.toNullableArray(value));
        }

        /**
         * All rows of one poll have been given, or all that a partition had when reading began: the moment to publish what
         * they add up to. Throwing here is a bug too: it is logged, and reading goes on.
         */
        default void batchEnd() {}
    }

    /** What a {@link Rows} may throw that has let go of rows which it turns out to need: everything is given once more. */
    public static final class ReadAgain extends RuntimeException {

        public ReadAgain(String why) {
            super(why);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTable.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topic topic;
    private final List<TopicPartition> partitions;
    private final TableConsumer consumers;
    private final GuardedRows rows;
    private final Thread thread;
    private final Reading reading = new Reading();
    private volatile boolean caughtUp;

    /** @param clientId names this reader in the broker's logs */
    public CompactedTable(String bootstrapServers, String clientId, Topic topic, Rows rows) {
        this(bootstrapServers, clientId, topic, rows, 0, 1);
    }

    /**
     * One of several that read a topic between them, each in its own thread.
     *
     * @param share which of them, from 0
     * @param shares how many they are
     */
    public CompactedTable(String bootstrapServers, String clientId, Topic topic, Rows rows, int share, int shares) {
        var name = clientId + "-" + topic.topicName() + (shares == 1 ? "" : "-" + share);
        this.topic = topic;
        this.rows = new GuardedRows(topic, rows);
        partitions = IntStream.range(0, topic.partitions())
                .filter(partition -> partition % shares == share)
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
        consumers = new TableConsumer(bootstrapServers, name, partitions);
        thread = new Thread(this::readForever, "table-" + name);
        thread.setDaemon(true);
    }

    public CompactedTable start() {
        thread.start();
        return this;
    }

    /** Whether every row that was in the topic when reading began has been given. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    private void readForever() {
        while (reading.isOpen()) {
            try {
                follow(readWhatIsThere());
            } catch (WakeupException | InterruptException e) {
                // Closing: the loop's condition ends it.
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("topic", topic.topicName())
                        .setCause(e)
                        .log("Compacted topic unreadable, trying again");
                reading.pause();
            }
        }
    }

    /** @return how far each partition was read: beyond what was its end, if more came meanwhile */
    private Map<TopicPartition, Long> readWhatIsThere() {
        try (var opened = consumers.openForWhatIsThere()) {
            reading.by(opened);
            opened.seekToBeginning(partitions);
            var ends = opened.endOffsets(partitions);
            opened.pause(partitions);
            var read = new HashMap<TopicPartition, Long>();
            ends.forEach((partition, end) -> read.put(partition, readUpTo(end, partition, opened)));
            caughtUp |= reading.isOpen();
            return read;
        }
    }

    /** @return where the next row will be */
    private long readUpTo(long end, TopicPartition partition, KafkaConsumer<String, ByteBuffer> opened) {
        opened.resume(List.of(partition));
        long next = opened.position(partition);
        while (reading.isOpen() && next < end) {
            rows.give(opened.poll(POLL));
            next = opened.position(partition);
        }
        opened.pause(List.of(partition));
        rows.endBatch();
        return next;
    }

    private void follow(Map<TopicPartition, Long> read) {
        try (var opened = consumers.openForWhatComes()) {
            reading.by(opened);
            read.forEach(opened::seek);
            while (reading.isOpen()) {
                var polled = opened.poll(POLL);
                if (!polled.isEmpty()) {
                    rows.give(polled);
                    rows.endBatch();
                }
            }
        }
    }

    @Override
    public void close() {
        reading.close();
    }
}
