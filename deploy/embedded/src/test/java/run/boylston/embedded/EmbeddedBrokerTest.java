package run.boylston.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.contracts.topic.Topic.RACE_CATALOG;
import static run.boylston.contracts.topic.Topic.RACE_PROGRESS;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;

class EmbeddedBrokerTest {

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.startTemporary();
    }

    @AfterAll
    static void closeBroker() {
        broker.close();
    }

    @Test
    void everyTopicIsThereAsTheContractsSay() throws Exception {
        // given
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var resources = Arrays.stream(Topic.values())
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()))
                    .toList();

            // when
            var configs = admin.describeConfigs(resources).all().get(10, SECONDS);

            // then
            assertThat(configs).hasSize(Topic.values().length).allSatisfy((topic, config) -> assertThat(
                            config.get("message.timestamp.type").value())
                    .isEqualTo("LogAppendTime"));
        }
    }

    @Test
    void aTableFollowsItsTopicAcrossARestartOfTheBroker() throws Exception {
        // given
        var rows = new ConcurrentHashMap<String, String>();
        CompactedTable.Rows keepNewest =
                (key, value) -> rows.compute(key, (k, v) -> value == null ? null : text(value));
        try (var writer = new TopicWriter(broker.bootstrapServers(), "test")) {
            writer.write(RACE_CATALOG, "a", "1".getBytes(UTF_8)).get(10, SECONDS);
            writer.write(RACE_CATALOG, "b", "1".getBytes(UTF_8)).get(10, SECONDS);
            writer.write(RACE_CATALOG, "b", null).get(10, SECONDS);
            try (var table = new CompactedTable(broker.bootstrapServers(), "test", RACE_CATALOG, keepNewest).start()) {

                // when
                await().until(table::isCaughtUp);

                // then
                assertThat(rows).containsExactly(Map.entry("a", "1"));

                // when
                broker.stop();
                broker.start();
                await().until(() -> writer.write(RACE_CATALOG, "a", "2".getBytes(UTF_8))
                        .handle((done, failure) -> failure == null)
                        .get(15, SECONDS));

                // then
                await().untilAsserted(() -> assertThat(rows).containsExactly(Map.entry("a", "2")));
            }
        }
    }

    @Test
    void aTableGivesEachPartitionWholeAndThenWhatComes() throws Exception {
        // given
        var batches = new CopyOnWriteArrayList<Set<String>>();
        var batch = new HashSet<String>();
        var rows = new CompactedTable.Rows() {
            @Override
            public void row(String key, byte[] value) {
                batch.add(key);
            }

            @Override
            public void batchEnd() {
                batches.add(Set.copyOf(batch));
                batch.clear();
            }
        };
        var keys = IntStream.range(0, 500).mapToObj(key -> "race/" + key).toList();
        try (var writer = new TopicWriter(broker.bootstrapServers(), "test")) {
            for (var round = 0; round < 3; round++) {
                for (var key : keys) {
                    writer.write(RACE_PROGRESS, key, "1".getBytes(UTF_8)).get(10, SECONDS);
                }
            }
            try (var table = new CompactedTable(broker.bootstrapServers(), "test", RACE_PROGRESS, rows).start()) {

                // when
                await().until(table::isCaughtUp);

                // then
                assertThat(batches).hasSize(RACE_PROGRESS.partitions());
                assertThat(batches.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(keys);

                // when
                for (var key : keys) {
                    writer.write(RACE_PROGRESS, key, "2".getBytes(UTF_8)).get(10, SECONDS);
                }

                // then
                await().untilAsserted(() -> assertThat(batches.stream()
                                .skip(RACE_PROGRESS.partitions())
                                .flatMap(Set::stream))
                        .containsAll(keys));
            }
        }
    }

    private static String text(byte[] value) {
        return new String(value, UTF_8);
    }
}
