package run.boylston.feed.socket;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.RACE;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.named;
import static run.boylston.feed.board.Races.position;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.race;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;

/** Law 7 as a search of everything that live-feed says: who is taken away, or goes under another name, is in none of it. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class HiddenEntrantTest {

    private static final String BIB = "hedda-1";
    private static final String HELLO =
            "{\"type\":\"hello\",\"field\":true,\"leaders\":true,\"entrants\":[\"" + BIB + "\"]}";
    private static long revision = 1;

    private Producer producer;
    private LiveClient fan;

    @BeforeEach
    void aLeaderWhomAFanWatches() {
        producer = new Producer();
        producer.send(race());
        producer.send(clock(1, State.LIVE));
        producer.send(named(BIB, "Hedda Hill", "elite", "F", "18-39", false));
        producer.send(new CampaignEntry(
                RACE, BIB, "Heddas Cause", null, null, null, List.of(), List.of(), 1, 2, "EUR", null, null));
        producer.send(progress(BIB, ++revision, 0, 0, 500_000, 1_000_000, 1_700_000));
        producer.send(position(BIB, 1_700_000L + revision, 9_990));
        await().atMost(Duration.ofSeconds(60)).until(() -> answers(BIB, "hedda").values().stream()
                .allMatch(answer -> answer.toLowerCase().contains("hedda")));
        fan = LiveClient.connect(RestAssured.port, RACE);
        fan.say(HELLO);
        assertThat(fan.next("snapshot").toString()).contains("Hedda Hill", BIB);
    }

    @AfterEach
    void close() {
        fan.close();
        producer.close();
    }

    @Test
    void whoIsHiddenIsInNoAnswerAndNoMessage() {
        // when
        Stream.of("/entrant/", "/campaign/")
                .forEach(kind -> producer.send(Topic.RACE_CATALOG, RACE + kind + BIB, null));
        producer.send(Topic.RACE_PROGRESS, RACE + "/" + BIB, null);
        producer.send(Topic.RACE_POSITIONS, RACE + "/" + BIB, null);

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(answers(BIB, "hedda"))
                .allSatisfy((path, answer) -> assertThat(answer.toLowerCase()).doesNotContain("hedda")));
        awaitSnapshotWithoutHer();

        // when: progress that was under way comes late, and the fan asks again, and another fan comes
        producer.send(progress(BIB, ++revision, 0, 0, 500_000, 1_000_000, 1_700_000));
        fan.say("{\"type\":\"hello\",\"entrants\":[\"" + BIB + "\"]}");
        assertThat(fan.next("snapshot").path("entrants")).isEmpty();
        fan.say(HELLO);
        try (var other = LiveClient.connect(RestAssured.port, RACE)) {
            other.say(HELLO);

            // then
            assertThat(other.next("snapshot").toString().toLowerCase()).doesNotContain("hedda");
        }
        assertThat(fan.next("snapshot").toString().toLowerCase()).doesNotContain("hedda");
        assertThat(answers(BIB, "hedda"))
                .allSatisfy((path, answer) -> assertThat(answer.toLowerCase()).doesNotContain("hedda"));
    }

    @Test
    void whoGoesUnderAnotherNameIsNotFoundByTheirOwn() {
        // when
        producer.send(named(BIB, "Blue Heron", "elite", "F", "18-39", false));
        producer.send(Topic.RACE_CATALOG, RACE + "/campaign/" + BIB, null);

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(answers(BIB, "hill"))
                    .allSatisfy((path, answer) -> assertThat(answer).doesNotContain("Hedda Hill", "Heddas Cause"));
            assertThat(answers(BIB, "heron").values())
                    .anySatisfy(answer -> assertThat(answer).contains("Blue Heron"));
        });
        var renamed = fan.next("delta");
        while (!renamed.toString().contains("Blue Heron")) {
            assertThat(renamed.toString()).doesNotContain("Hill");
            renamed = fan.next("delta");
        }
    }

    /** Her topics are read each at its own pace, so she may go piece by piece; some ticks of the clock later she is gone. */
    private void awaitSnapshotWithoutHer() {
        var ticks = 0;
        for (var message = fan.next(); isOfHer(message); message = fan.next()) {
            ticks += message.path("type").asText().equals("clock") ? 1 : 0;
            assertThat(ticks).as("ticks of the clock without a snapshot").isLessThan(10);
        }
    }

    private static boolean isOfHer(JsonNode message) {
        return !message.path("type").asText().equals("snapshot")
                || message.toString().toLowerCase().contains("hedda");
    }

    /** Everything that anybody may ask of the race, by path. */
    private static Map<String, String> answers(String bib, String query) {
        var paths = List.of(
                "",
                "/field",
                "/leaders",
                "/entrants?q=" + query,
                "/entrants?q=" + bib.substring(0, 4),
                "/entrants/" + bib,
                "/leaders?sex=F",
                "/entrants?division=elite&limit=50",
                "/results?division=elite",
                "/results.csv?division=elite",
                "/graphics/entrants/" + bib,
                "/graphics/leaders?division=elite",
                "/archive/0");
        return paths.stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> new String(
                                given().get("/api/races/" + RACE + path).asByteArray(), UTF_8)));
    }
}
