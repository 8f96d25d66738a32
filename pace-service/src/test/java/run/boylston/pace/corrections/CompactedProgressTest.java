package run.boylston.pace.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.TopicLog;
import run.boylston.pace.stack.Topics;

/** Kafka's log cleaner takes the older rows of a key away: what a correction brought must be whole in the newest. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class CompactedProgressTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ConfigResource PROGRESS =
            new ConfigResource(ConfigResource.Type.TOPIC, Topic.RACE_PROGRESS.topicName());
    private static final ConfigResource EVERY_BROKER = new ConfigResource(ConfigResource.Type.BROKER, "");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Topics topics;

    /** Every append begins a segment, so that all but the newest row can be cleaned, and the cleaner hardly pauses. */
    @BeforeEach
    void cleanAtOnce() throws Exception {
        set(PROGRESS, Map.of("segment.ms", "1", "min.cleanable.dirty.ratio", "0.001"));
        set(EVERY_BROKER, Map.of("log.cleaner.backoff.ms", "200"));
        topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void cleanAsEver() throws Exception {
        topics.close();
        set(PROGRESS, Topic.RACE_PROGRESS.settings());
        set(EVERY_BROKER, Map.of("log.cleaner.backoff.ms", "15000"));
    }

    @Test
    void aChipLearntAfterTheFinishBringsAllItsSplitsToWhoeverReadsACleanedTopic() {
        // given: a chip handed out at the line is nobody's, and the one on the start list was left in the bag at the
        // start
        var organiser = new Organiser("cleaned");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("cleaned", "C101", "Start", 2));
        topics.send(read("cleaned", "C900", "Start", 3), read("cleaned", "C900", "5K", 1_303));
        topics.send(read("cleaned", "C900", "Finish", 2_603));
        var before = awaitProgress(topics, scored -> scored.splits().size() == 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> organiser.get("/unknown-chips").body("reads", hasItems(3)));

        // when
        organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"assignChip\",\"chip\":\"C900\",\"bib\":\"101\",\"who\":\"Ann\",\"why\":\"the box\"}")
                .statusCode(201);
        awaitProgress(topics, scored -> scored.splits().size() == 3);
        await().atMost(PATIENCE).until(() -> standing(before.revision()).isEmpty());

        // then
        try (var reader = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            var progress = awaitProgress(reader, scored -> true);
            assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
            assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "5K", "Finish");
            assertThat(progress.splits()).extracting(Split::netMs).containsExactly(0L, 1_300_000L, 2_600_000L);
        }
    }

    /** Rows of that revision that the topic still has. */
    private List<TopicLog.Entry> standing(long revision) {
        return TopicLog.readAll(bootstrapServers).stream()
                .filter(entry -> entry.topic().equals(Topic.RACE_PROGRESS.topicName())
                        && entry.key().equals("cleaned/101")
                        && entry.value().contains("\"revision\":" + revision + ","))
                .toList();
    }

    private static Progress awaitProgress(Topics topics, Predicate<Progress> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> topics.findProgress("cleaned/101").filter(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private void set(ConfigResource resource, Map<String, String> settings)
            throws ExecutionException, InterruptedException, TimeoutException {
        var changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get(30, TimeUnit.SECONDS);
        }
    }
}
