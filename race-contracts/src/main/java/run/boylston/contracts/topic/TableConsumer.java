package run.boylston.contracts.topic;

import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.RECEIVE_BUFFER_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Kafka's consumer as tables need it: of given partitions and of no group for a {@link CompactedTable}, of the partitions that
 * a group gives it for a {@link SharedTable}.
 */
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

    /** As a member of a group: one that is dead is missed after ten seconds, one that leaves at once. */
    KafkaConsumer<String, ByteBuffer> openInGroup(String group) {
        return open(Map.of(
                GROUP_ID_CONFIG,
                group,
                PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000));
    }

    private KafkaConsumer<String, ByteBuffer> open(int fetchWaitMs) {
        var consumer = open(Map.of(FETCH_MAX_WAIT_MS_CONFIG, fetchWaitMs));
        consumer.assign(partitions);
        return consumer;
    }

    private KafkaConsumer<String, ByteBuffer> open(Map<String, Object> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteBufferDeserializer());
    }
}
