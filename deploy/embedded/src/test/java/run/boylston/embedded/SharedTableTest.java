package run.boylston.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.contracts.topic.Topic.RACE_ALERTS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.SharedTable;
import run.boylston.contracts.topic.TopicWriter;

/** Replicas share a topic: each row is one's, who knows all that belongs to it. */
class SharedTableTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> KEYS =
            IntStream.range(0, 60).mapToObj(key -> "race/" + key).toList();

    private final EmbeddedBroker broker = EmbeddedBroker.startTemporary();
    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter(broker.bootstrapServers(), "test");
        KEYS.forEach(key -> write(key, "1"));
    }

    @AfterEach
    void close() {
        writer.close();
        broker.close();
    }

    @Test
    void rowsOfOneSubscriptionAreInOnePartition() {
        // given
        KEYS.forEach(key -> write(key + "/told", "2", key));
        var replica = new Replica();
        try (var table = replica.start()) {
            // then
            replica.awaitOpen(RACE_ALERTS.partitions());
            assertThat(KEYS).allSatisfy(key -> {
                assertThat(replica.partitionOf.get(key)).isNotNull().isEqualTo(replica.partitionOf.get(key + "/told"));
                assertThat(replica.partitionOf.get(key)).isEqualTo(RACE_ALERTS.partitionOf(key));
            });
        }
    }

    @Test
    void eachPartitionIsOnesAndWhoeverTakesItOverReadsAllOfIt() {
        // given
        var one = new Replica();
        var other = new Replica();
        try (var tableOfOne = one.start()) {
            one.awaitOpen(RACE_ALERTS.partitions());

            // when
            try (var tableOfOther = other.start()) {
                await().atMost(PATIENCE)
                        .until(() -> !other.open.isEmpty()
                                && one.open.size() + other.open.size() == RACE_ALERTS.partitions());
                assertThat(one.open).doesNotContainAnyElementsOf(other.open);
                KEYS.forEach(key -> write(key, "2"));
                await().atMost(PATIENCE)
                        .until(() ->
                                one.rows.values().stream().filter("2"::equals).count()
                                                + other.rows.values().stream()
                                                        .filter("2"::equals)
                                                        .count()
                                        == KEYS.size());
            }

            // then
            one.awaitOpen(RACE_ALERTS.partitions());
            assertThat(one.rows.keySet()).containsExactlyInAnyOrderElementsOf(KEYS);
            assertThat(one.rows.values()).containsOnly("2");
        }
        assertThat(one.open).isEmpty();
        assertThat(other.open).isEmpty();
        assertThat(one.early).isEmpty();
    }

    private void write(String key, String value) {
        write(key, value, key);
    }

    private void write(String key, String value, String beside) {
        try {
            writer.write(RACE_ALERTS, key, value.getBytes(UTF_8), beside).get(15, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one replica has of its partitions. */
    private final class Replica implements SharedTable.Rows {

        private final Map<String, String> rows = new ConcurrentHashMap<>();
        private final Map<String, Integer> partitionOf = new ConcurrentHashMap<>();
        private final Set<Integer> open = ConcurrentHashMap.newKeySet();
        /** Opened before what was there had been given. */
        private final List<Integer> early = new CopyOnWriteArrayList<>();

        SharedTable start() {
            return new SharedTable(broker.bootstrapServers(), "test", RACE_ALERTS, this).start();
        }

        void awaitOpen(int partitions) {
            await().atMost(PATIENCE).until(() -> open.size() == partitions);
        }

        @Override
        public void row(int partition, String key, byte[] value) {
            rows.put(key, new String(value, UTF_8));
            partitionOf.put(key, partition);
        }

        @Override
        public void caughtUp(int partition) {
            open.add(partition);
            if (KEYS.stream().anyMatch(key -> RACE_ALERTS.partitionOf(key) == partition && !rows.containsKey(key))) {
                early.add(partition);
            }
        }

        @Override
        public void revoked(int partition) {
            open.remove(partition);
            rows.keySet().removeIf(key -> partitionOf.get(key) == partition);
        }

        @Override
        public void lost(int partition) {
            revoked(partition);
        }
    }
}
