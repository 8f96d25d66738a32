package run.boylston.contracts.topic;

import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic read as a table: from its beginning, without a consumer group, and then for ever. Until
 * {@link #isCaughtUp()} the reader has not seen everything that was there when it started, and a service that needs the
 * table is not ready. A broker that is away is waited for, without end and from the beginning again, so a {@link Rows}
 * must bear seeing a row twice.
 */
public final class CompactedTable implements AutoCloseable {

    /** Takes the rows, always on the table's one thread. */
    public interface Rows {
        /** One row; a null value is a tombstone. Throwing here is a bug: the row is logged and passed over. */
        void row(String key, byte[] value);

        /** All rows of one poll have been given: the moment to publish what they add up to. */
        default void batchEnd() {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTable.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MS = 1_000;

    private final Topic topic;
    private final Map<String, Object> settings;
    private final Rows rows;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean caughtUp;

    /** @param clientId names this reader in the broker's logs */
    public CompactedTable(String bootstrapServers, String clientId, Topic topic, Rows rows) {
        this.topic = topic;
        this.rows = rows;
        settings = Map.of(
                BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CLIENT_ID_CONFIG,
                clientId + "-" + topic.topicName(),
                ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // A place that the broker no longer has must never mean the end of the topic, which is the default.
                AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                MAX_POLL_RECORDS_CONFIG,
                5_000);
        thread = new Thread(this::readForever, "table-" + topic.topicName());
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
            try (var opened = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                read(opened);
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

    private void read(KafkaConsumer<String, byte[]> opened) {
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        var ends = new HashMap<>(opened.endOffsets(partitions));
        while (closed.getCount() > 0) {
            give(opened.poll(POLL));
            if (!caughtUp) {
                ends.entrySet().removeIf(end -> opened.position(end.getKey()) >= end.getValue());
                caughtUp = ends.isEmpty();
            }
        }
    }

    private void give(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> row : records) {
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
        if (!records.isEmpty()) {
            rows.batchEnd();
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
