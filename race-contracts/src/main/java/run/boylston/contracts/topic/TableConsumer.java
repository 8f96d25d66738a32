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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Kafka's consumer as a {@link CompactedTable} needs it: of given partitions, and of no group. */
final class TableConsumer {

    /** An empty answer of the broker is not waited for, or the end of each partition would take half a second. */
    private static final int WAIT_FOR_NOTHING_MS = 1;

    /** To ask in vain costs, and closing waits as long for what was asked. */
    private static final int WAIT_FOR_MORE_MS = 2_000;

    private static final int MOST_ROWS_A_POLL = 5_000;

    private final Map<String, Object> settings;
    private final List<TopicPartition> partitions;

    /** @param clientId names this reader in the broker's logs */
    TableConsumer(String bootstrapServers, String clientId, List<TopicPartition> partitions) {
        this.partitions = partitions;
        settings = Map.of(
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
                // Kafka's own 64 KB make an answer of a megabyte come in sixteen pieces, each of them waited for.
                RECEIVE_BUFFER_CONFIG,
                CommonClientConfigs.RECEIVE_BUFFER_LOWER_BOUND,
                MAX_POLL_RECORDS_CONFIG,
                MOST_ROWS_A_POLL);
    }

    /** For what is there. */
    KafkaConsumer<String, ByteBuffer> openForWhatIsThere() {
        return open(WAIT_FOR_NOTHING_MS);
    }

    /** For what comes. */
    KafkaConsumer<String, ByteBuffer> openForWhatComes() {
        return open(WAIT_FOR_MORE_MS);
    }

    private KafkaConsumer<String, ByteBuffer> open(int fetchWaitMs) {
        var all = new HashMap<>(settings);
        all.put(FETCH_MAX_WAIT_MS_CONFIG, fetchWaitMs);
        var consumer = new KafkaConsumer<>(all, new StringDeserializer(), new ByteBufferDeserializer());
        consumer.assign(partitions);
        return consumer;
    }
}
