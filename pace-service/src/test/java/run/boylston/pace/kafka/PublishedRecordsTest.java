package run.boylston.pace.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.Schemas;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.TopicLog;
import run.boylston.pace.stack.TopicLog.Entry;
import run.boylston.pace.stack.Topics;

/** Every record of a whole small race, as it stands in Kafka, is what the contracts say it is. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class PublishedRecordsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String RACE = "contracts";

    /** Of each topic that pace-service writes. */
    private static final Map<String, String> SCHEMAS = Map.of(
            Topic.RACE_PROGRESS.topicName(), "progress",
            Topic.RACE_POSITIONS.topicName(), "position",
            Topic.RACE_CATALOG.topicName(), "catalog-entry",
            Topic.RACE_CLOCK.topicName(), "race-clock",
            Topic.RACE_KEYS.topicName(), "race-key",
            Topic.RACE_REJECTS.topicName(), "race-reject");

    /** As the catalogue's entries call themselves. */
    private static final Set<String> KINDS = Set.of("race", "course", "target", "campaign", "entrant", "notice");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void everyRecordSatisfiesItsSchema() {
        // given
        var organiser = new Organiser(RACE);
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/landmarks?contest=ten", "text/csv", "distance_m,name,kind\n0,Green,town\n")
                .statusCode(200);
        organiser.put("/campaigns", JSON, campaign()).statusCode(200);
        organiser
                .put("/clock", JSON, "{\"state\":\"live\",\"raceMs\":0,\"rate\":1,\"replay\":true,\"notice\":\"Go\"}")
                .statusCode(200);
        organiser.post("/keys", "{\"device\":\"reader\",\"purpose\":\"READS\"}").statusCode(201);

        // when
        run();

        // then
        await().atMost(PATIENCE).until(() -> topicsOf(published()).equals(SCHEMAS.keySet()));
        await().atMost(PATIENCE).until(() -> statuses(published()).contains("Finished"));
        var published = published();
        assertThat(kinds(published)).isEqualTo(KINDS);
        assertThat(published.stream().flatMap(entry -> faults(entry).stream())).isEmpty();
    }

    /** The first is scored all the way, with a doubt; the second is followed by a phone; what is no read is a reject. */
    private void run() {
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(read(RACE, "C102", "Start", 0), read(RACE, "C101", "Start", 1));
            await().atMost(PATIENCE).until(() -> topics.findProgress(RACE + "/102")
                    .filter(progress -> !progress.splits().isEmpty())
                    .isPresent());
            topics.send(read(RACE, "C101", "5K", 300), read(RACE, "C101", "Finish", 2_600));
            for (var second = 10; second < 120; second += 2) {
                topics.send(fix(second));
            }
            topics.sendRaw(Topic.RACE_READS, RACE + "/C101", "{\"race\":\"contracts\"}".getBytes());
        }
    }

    private static PositionFix fix(int second) {
        var time = SmallRace.GUN.plusSeconds(second);
        return new PositionFix(
                RACE, RACE + time, "T102", time, SmallRace.latAt(second * 3), -71.5, 5.0, null, null, Instant.now());
    }

    private static String campaign() {
        return "[{\"bib\":\"101\",\"title\":\"t\",\"organisation\":\"o\",\"currency\":\"USD\",\"raised\":1,\"goal\":2}]";
    }

    /** Of this race alone: others' tests may have broken something on purpose. */
    private List<Entry> published() {
        return TopicLog.readAll(bootstrapServers).stream()
                .filter(entry -> entry.value() != null && SCHEMAS.containsKey(entry.topic()))
                .filter(entry -> isOfThisRace(entry) || entry.topic().equals(Topic.RACE_REJECTS.topicName()))
                .toList();
    }

    private static boolean isOfThisRace(Entry entry) {
        return entry.value().contains("\"race\":\"" + RACE + "\"");
    }

    private static Set<String> topicsOf(List<Entry> entries) {
        return entries.stream().map(Entry::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> statuses(List<Entry> entries) {
        return texts(entries, Topic.RACE_PROGRESS, "status");
    }

    private static Set<String> kinds(List<Entry> entries) {
        return texts(entries, Topic.RACE_CATALOG, "type");
    }

    private static Set<String> texts(List<Entry> entries, Topic topic, String field) {
        return entries.stream()
                .filter(entry -> entry.topic().equals(topic.topicName()))
                .map(entry -> text(entry, field))
                .collect(Collectors.toSet());
    }

    private static String text(Entry entry, String field) {
        try {
            return Json.mapper().readTree(entry.value()).path(field).asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry of the catalogue is of the union, and of its own kind. */
    private static List<String> faults(Entry entry) {
        var faults = Schemas.faults(SCHEMAS.get(entry.topic()), entry.value());
        return faults.isEmpty() && entry.topic().equals(Topic.RACE_CATALOG.topicName())
                ? Schemas.faults(text(entry, "type") + "-entry", entry.value())
                : faults;
    }
}
