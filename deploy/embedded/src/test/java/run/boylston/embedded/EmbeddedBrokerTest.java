package run.boylston.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.contracts.topic.Topic.RACE_CATALOG;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static String text(byte[] value) {
        return new String(value, UTF_8);
    }
}
