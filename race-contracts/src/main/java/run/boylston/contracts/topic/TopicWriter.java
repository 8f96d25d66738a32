package run.boylston.contracts.topic;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BUFFER_MEMORY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes records that must not be lost: {@code acks=all}, idempotent, bounded in memory and in time. No record gets a
 * timestamp of ours (see {@link Topic}). Thread-safe; {@link #write} blocks for up to two seconds when its 32 MiB of
 * records in flight are full, so call it from a worker thread.
 */
public final class TopicWriter implements AutoCloseable {

    /** What key and value may have together: Kafka's bound is 1 MiB for a record with all that goes along. */
    public static final int MAX_RECORD_BYTES = 1_000_000;

    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter(String bootstrapServers, String clientId) {
        producer = new KafkaProducer<>(
                Map.of(
                        BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        CLIENT_ID_CONFIG,
                        clientId,
                        ACKS_CONFIG,
                        "all",
                        ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        LINGER_MS_CONFIG,
                        0,
                        COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        BUFFER_MEMORY_CONFIG,
                        32L * 1024 * 1024,
                        MAX_BLOCK_MS_CONFIG,
                        2_000,
                        REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends one record; a null value is a tombstone.
     *
     * @return completes when every in-sync replica has it, with the broker's time of that to the millisecond, exceptionally
     *     (a {@link KafkaException}) within about ten seconds otherwise
     */
    public CompletableFuture<Instant> write(Topic topic, String key, byte[] value) {
        return write(new ProducerRecord<>(topic.topicName(), key, value));
    }

    /**
     * The same in the partition of another key, for rows that are to be read together.
     *
     * @param beside the key that chooses the partition
     */
    public CompletableFuture<Instant> write(Topic topic, String key, byte[] value, String beside) {
        return write(new ProducerRecord<>(topic.topicName(), topic.partitionOf(beside), key, value));
    }

    private CompletableFuture<Instant> write(ProducerRecord<String, byte[]> row) {
        var written = new CompletableFuture<Instant>();
        try {
            producer.send(row, (metadata, failure) -> {
                if (failure == null) {
                    written.complete(Instant.ofEpochMilli(metadata.timestamp()));
                } else {
                    written.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            written.completeExceptionally(e);
        }
        return written;
    }

    /** Gives what is in flight two seconds, then lets go. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
