package run.boylston.contracts.topic;

import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.RECEIVE_BUFFER_CONFIG;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTable.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MS = 1_000;

    /** An empty answer of the broker is not waited for, or the end of each partition would take half a second. */
    private static final int WAIT_FOR_NOTHING_MS = 1;

    private static final int WAIT_FOR_MORE_MS = 500;

    private final Topic topic;
    private final String bootstrapServers;
    private final String clientId;
    private final List<TopicPartition> partitions;
    private final Rows rows;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile KafkaConsumer<String, ByteBuffer> consumer;
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
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.rows = rows;
        this.clientId = clientId + "-" + topic.topicName() + (shares == 1 ? "" : "-" + share);
        partitions = IntStream.range(0, topic.partitions())
                .filter(partition -> partition % shares == share)
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
        thread = new Thread(this::readForever, "table-" + this.clientId);
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
        while (closed.getCount() > 0) {
            try {
                follow(readWhatIsThere());
            } catch (WakeupException | InterruptException e) {
                // Closing: the loop's condition ends it.
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("topic", topic.topicName())
                        .setCause(e)
                        .log("Compacted topic unreadable, trying again");
                pause();
            }
        }
    }

    /** @return how far each partition was read: beyond what was its end, if more came meanwhile */
    private Map<TopicPartition, Long> readWhatIsThere() {
        try (var opened = open(WAIT_FOR_NOTHING_MS)) {
            opened.seekToBeginning(partitions);
            var ends = opened.endOffsets(partitions);
            opened.pause(partitions);
            var read = new HashMap<TopicPartition, Long>();
            ends.forEach((partition, end) -> read.put(partition, readUpTo(end, partition, opened)));
            caughtUp |= closed.getCount() > 0;
            return read;
        }
    }

    /** @return where the next row will be */
    private long readUpTo(long end, TopicPartition partition, KafkaConsumer<String, ByteBuffer> opened) {
        opened.resume(List.of(partition));
        long next = opened.position(partition);
        while (closed.getCount() > 0 && next < end) {
            give(opened.poll(POLL));
            next = opened.position(partition);
        }
        opened.pause(List.of(partition));
        endBatch();
        return next;
    }

    private void follow(Map<TopicPartition, Long> read) {
        try (var opened = open(WAIT_FOR_MORE_MS)) {
            read.forEach(opened::seek);
            while (closed.getCount() > 0) {
                if (give(opened.poll(POLL))) {
                    endBatch();
                }
            }
        }
    }

    private KafkaConsumer<String, ByteBuffer> open(int fetchWaitMs) {
        var opened = new KafkaConsumer<>(settings(fetchWaitMs), new StringDeserializer(), new ByteBufferDeserializer());
        opened.assign(partitions);
        consumer = opened;
        return opened;
    }

    private Map<String, Object> settings(int fetchWaitMs) {
        return Map.of(
                BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CLIENT_ID_CONFIG,
                clientId,
                ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // A place that the broker no longer has must never mean the end of the topic, which is the default.
                AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                FETCH_MAX_WAIT_MS_CONFIG,
                fetchWaitMs,
                // Kafka's own 64 KB make an answer of a megabyte come in sixteen pieces, each of them waited for.
                RECEIVE_BUFFER_CONFIG,
                CommonClientConfigs.RECEIVE_BUFFER_LOWER_BOUND,
                MAX_POLL_RECORDS_CONFIG,
                5_000);
    }

    /** Whether there were any. */
    private boolean give(ConsumerRecords<String, ByteBuffer> records) {
        for (ConsumerRecord<String, ByteBuffer> row : records) {
            try {
                rows.row(row.key(), row.value());
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("topic", topic.topicName())
                        .addKeyValue("key", row.key())
                        .setCause(e)
                        .log("Row passed over");
            }
        }
        return !records.isEmpty();
    }

    private void endBatch() {
        try {
            rows.batchEnd();
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("topic", topic.topicName()).setCause(e).log("Batch passed over");
        }
    }

    private void pause() {
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
