package run.boylston.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.contracts.topic.Topic.RACE_CATALOG;
import static run.boylston.contracts.topic.Topic.RACE_PROGRESS;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;

/** What a table gives while more comes, and when who takes it fails. */
class CompactedTableTest {

    private static final List<String> KEYS =
            IntStream.range(0, 60).mapToObj(key -> "race/" + key).toList();

    private final EmbeddedBroker broker = EmbeddedBroker.startTemporary();
    private final List<String> given = new CopyOnWriteArrayList<>();
    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter(broker.bootstrapServers(), "test");
    }

    @AfterEach
    void close() {
        writer.close();
        broker.close();
    }

    @Test
    void whatComesWhileTheTopicIsReadIsGivenOnce() {
        // given
        KEYS.forEach(key -> write(RACE_PROGRESS, key, "1"));
        CompactedTable.Rows writeMoreAtTheFirst = (key, value) -> {
            if (given.isEmpty()) {
                KEYS.forEach(each -> write(RACE_PROGRESS, each, "2"));
            }
            given.add(key + "=" + new String(value, UTF_8));
        };
        try (var table =
                new CompactedTable(broker.bootstrapServers(), "test", RACE_PROGRESS, writeMoreAtTheFirst).start()) {

            // when: the last of every partition has come
            await().until(table::isCaughtUp);
            KEYS.forEach(key -> write(RACE_PROGRESS, key, "3"));
            await().untilAsserted(() -> assertThat(given).containsAll(rows("3")));

            // then
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(Stream.of("1", "2", "3")
                            .flatMap(value -> rows(value).stream())
                            .toList());
        }
    }

    @Test
    void aBatchThatFailsIsNotReadAgain() {
        // given
        write(RACE_CATALOG, "a", "1");
        var rows = new CompactedTable.Rows() {
            @Override
            public void row(String key, byte[] value) {
                given.add(new String(value, UTF_8));
            }

            @Override
            public void batchEnd() {
                throw new IllegalStateException("A bug");
            }
        };
        try (var table = new CompactedTable(broker.bootstrapServers(), "test", RACE_CATALOG, rows).start()) {

            // when
            await().until(table::isCaughtUp);
            write(RACE_CATALOG, "a", "2");
            await().until(() -> given.contains("2"));
            write(RACE_CATALOG, "a", "3");
            await().until(() -> given.contains("3"));

            // then
            assertThat(given).containsExactly("1", "2", "3");
        }
    }

    @Test
    void everythingIsGivenAgainToWhoAsksForIt() {
        // given
        write(RACE_CATALOG, "a", "1");
        write(RACE_CATALOG, "b", "2");
        var rows = new CompactedTable.Rows() {
            @Override
            public void row(String key, byte[] value) {
                given.add(new String(value, UTF_8));
            }

            @Override
            public void batchEnd() {
                if (given.size() == 2) {
                    throw new CompactedTable.ReadAgain("A row was let go");
                }
            }
        };
        try (var table = new CompactedTable(broker.bootstrapServers(), "test", RACE_CATALOG, rows).start()) {

            // when
            await().until(table::isCaughtUp);
            write(RACE_CATALOG, "c", "3");
            await().until(() -> given.contains("3"));

            // then
            assertThat(given).containsExactly("1", "2", "1", "2", "3");
        }
    }

    private static List<String> rows(String value) {
        return KEYS.stream().map(key -> key + "=" + value).toList();
    }

    private void write(Topic topic, String key, String value) {
        try {
            writer.write(topic, key, value.getBytes(UTF_8)).get(10, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not take a record", e);
        }
    }
}
