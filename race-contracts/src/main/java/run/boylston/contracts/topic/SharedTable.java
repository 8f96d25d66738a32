package run.boylston.contracts.topic;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic that the replicas of a service share: each partition is one replica's, who reads it from its beginning as
 * a table and then for ever, until it is another's. No offset is kept: whoever takes a partition over reads all of it.
 */
public final class SharedTable implements AutoCloseable {

    /** Takes the rows, always on the table's one thread. Throwing is a bug: it is logged and passed over. */
    public interface Rows {
        /** One row; a null value is a tombstone. */
        void row(int partition, String key, byte[] value);

        /** All that a partition had when it became this replica's has been given. */
        void caughtUp(int partition);

        /** Another replica gets it as soon as this returns. */
        void revoked(int partition);

        /** Another replica may have it already. */
        void lost(int partition);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SharedTable.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topic topic;
    private final String group;
    private final TableConsumer consumers;
    private final Rows rows;
    private final Thread thread;
    private final Reading reading = new Reading();
    private final Set<Integer> held = new HashSet<>();
    /** Of those that have not been given whole, where the first row is that came later. */
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** @param group of the replicas that share it; names this reader in the broker's logs too */
    public SharedTable(String bootstrapServers, String group, Topic topic, Rows rows) {
        this.topic = topic;
        this.group = group;
        this.rows = rows;
        consumers = new TableConsumer(bootstrapServers, group, List.of());
        thread = new Thread(this::readForever, "table-" + group);
        thread.setDaemon(true);
    }

    public SharedTable start() {
        thread.start();
        return this;
    }

    private void readForever() {
        while (reading.isOpen()) {
            try (var opened = consumers.openInGroup(group)) {
                reading.by(opened);
                opened.subscribe(List.of(topic.topicName()), new Partitions(opened));
                while (reading.isOpen()) {
                    opened.poll(POLL).forEach(this::give);
                    tellWhoIsCaughtUp(opened);
                }
            } catch (WakeupException | InterruptException e) {
                // Closing: the loop's condition ends it.
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("topic", topic.topicName())
                        .setCause(e)
                        .log("Shared topic unreadable, trying again");
                reading.pause();
            } finally {
                // A consumer that failed has not said so of each.
                Set.copyOf(held).forEach(partition -> letGo(partition, rows::lost));
            }
        }
    }

    private void give(ConsumerRecord<String, ByteBuffer> row) {
        guard(row.partition(), partition -> rows.row(partition, row.key(), Utils.toNullableArray(row.value())));
    }

    private void tellWhoIsCaughtUp(KafkaConsumer<String, ByteBuffer> opened) {
        for (var end : Map.copyOf(ends).entrySet()) {
            if (opened.position(end.getKey()) >= end.getValue()) {
                ends.remove(end.getKey());
                guard(end.getKey().partition(), rows::caughtUp);
            }
        }
    }

    private void letGo(int partition, IntConsumer told) {
        held.remove(partition);
        ends.remove(new TopicPartition(topic.topicName(), partition));
        guard(partition, told);
    }

    private void guard(int partition, IntConsumer action) {
        try {
            action.accept(partition);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("topic", topic.topicName())
                    .addKeyValue("partition", partition)
                    .setCause(e)
                    .log("Row or partition passed over");
        }
    }

    /** Waits up to ten seconds for what is to be done before other replicas get this one's partitions. */
    @Override
    public void close() {
        reading.close();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the group gives to this replica and takes from it. */
    private final class Partitions implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, ByteBuffer> opened;

        private Partitions(KafkaConsumer<String, ByteBuffer> opened) {
            this.opened = opened;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(each -> held.add(each.partition()));
            opened.seekToBeginning(partitions);
            ends.putAll(opened.endOffsets(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(each -> letGo(each.partition(), rows::revoked));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(each -> letGo(each.partition(), rows::lost));
        }
    }
}
