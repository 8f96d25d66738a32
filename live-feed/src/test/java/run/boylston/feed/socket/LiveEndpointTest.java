package run.boylston.feed.socket;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.RACE;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.race;
import static run.boylston.feed.board.Races.runner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.RaceBoards;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class LiveEndpointTest {

    private static final String HELLO = "{\"type\":\"hello\",\"field\":true,\"leaders\":true,\"entrants\":[\"7\"]}";
    private static long revision = 1;

    @Inject
    RaceBoards boards;

    private Producer producer;
    private LiveClient fan;

    @BeforeEach
    void raceWithOneRunner() {
        producer = new Producer();
        producer.send(race());
        producer.send(runner("7"));
        producer.send(runner("8"));
        producer.send(clock(1, State.LIVE));
        producer.send(progress("7", ++revision, 0, 0, 900_000));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> revisionOnBoard("7") == revision
                        && boards.findSnapshot(RACE).orElseThrow().clock() != null);
        fan = LiveClient.connect(port(), RACE);
    }

    @AfterEach
    void close() {
        fan.close();
        producer.close();
    }

    @Test
    void saysWelcomeThenSnapshotThenDeltas() {
        // when
        fan.say(HELLO);

        // then
        var welcome = fan.next();
        assertThat(welcome.path("type").asText()).isEqualTo("welcome");
        assertThat(welcome.path("race").asText()).isEqualTo(RACE);
        assertThat(welcome.path("clock").path("state").asText()).isEqualTo("live");
        var snapshot = fan.next();
        assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.path("epoch")).isEqualTo(welcome.path("epoch"));
        assertThat(snapshot.path("field").path("bib"))
                .extracting(JsonNode::asText)
                .contains("7");
        assertThat(snapshot.path("entrants")
                        .get(0)
                        .path("places")
                        .get(0)
                        .path("point")
                        .asText())
                .isEqualTo("3K");
        assertThat(snapshot.path("leaders").get(1).path("point").asText()).isEqualTo("3K");

        // when
        producer.send(progress("7", ++revision, 0, 0, 900_000, 1_800_000));

        // then
        var delta = deltaWith("entrants");
        assertThat(delta.path("epoch")).isEqualTo(snapshot.path("epoch"));
        assertThat(delta.path("sequence").asLong())
                .isGreaterThan(snapshot.path("sequence").asLong());
        assertThat(delta.path("entrants")
                        .get(0)
                        .path("progress")
                        .path("revision")
                        .asLong())
                .isEqualTo(revision);
    }

    @Test
    void saysTheDotsThatChangedAndNoOther() {
        // given
        fan.say("{\"type\":\"hello\",\"field\":true}");
        fan.next("snapshot");

        // when
        producer.send(progress("8", ++revision, 0, 0, 950_000));

        // then
        var delta = deltaWith("field");
        assertThat(delta.path("field").path("bib")).hasSize(1);
        assertThat(delta.path("field").path("bib").get(0).asText()).isEqualTo("8");
        assertThat(delta.has("entrants")).isFalse();
        assertThat(delta.has("leaders")).isFalse();
    }

    @Test
    void saysTheDotsInBytesToWhoAsksForThem() {
        // when
        fan.say("{\"type\":\"hello\",\"field\":true,\"binary\":true,\"leaders\":true}");

        // then
        assertThat(fan.next("snapshot").has("field")).isFalse();
        assertThat(fan.nextBytes()).startsWith(1, 1);

        // when
        producer.send(progress("8", ++revision, 0, 0, 940_000));

        // then
        var delta = fan.nextBytes();
        assertThat(delta).startsWith(1, 0);
        assertThat(delta.length).isLessThan(40);
        assertThat(deltaWith("leaders").has("field")).isFalse();
    }

    @Test
    void anotherHelloChangesWhatIsWatchedAndKeepsTheField() {
        // given
        fan.say("{\"type\":\"hello\",\"field\":true}");
        fan.next("snapshot");

        // when
        fan.say(HELLO);

        // then
        var delta = deltaWith("entrants");
        assertThat(delta.path("entrants").get(0).path("entrant").path("bib").asText())
                .isEqualTo("7");
        assertThat(delta.has("leaders")).isTrue();

        // when
        fan.say("{\"type\":\"hello\",\"entrants\":[\"8\",\"no-such-bib\"]}");

        // then
        var snapshot = fan.next("snapshot");
        assertThat(snapshot.has("field")).isFalse();
        assertThat(snapshot.path("entrants")).hasSize(1);
    }

    @Test
    void aLowerRevisionIsNeverSent() {
        // given
        fan.say(HELLO);
        fan.next("snapshot");
        long shown = revision;

        // when
        producer.send(progress("7", shown - 1, 0, 0));
        producer.send(progress("7", ++revision, 0, 0, 900_000, 1_700_000));

        // then
        var delta = deltaWith("entrants");
        assertThat(delta.path("entrants")
                        .get(0)
                        .path("progress")
                        .path("revision")
                        .asLong())
                .isEqualTo(revision);
    }

    @Test
    void saysTheClockWhenItChanges() {
        // given
        fan.say("{\"type\":\"hello\",\"leaders\":true}");
        fan.next("snapshot");

        // when
        producer.send(clock(2, State.SUSPENDED));

        // then
        assertThat(fan.next("clock").path("clock").path("state").asText()).isEqualTo("suspended");

        // and
        producer.send(Topic.RACE_CLOCK, RACE, null);
        assertThat(fan.next("clock").has("clock")).isFalse();
    }

    @Test
    void saysWhatTheOrganiserSaysUntilItIsWithdrawn() {
        // given
        fan.say(HELLO);
        fan.next("snapshot");

        // when
        var notice = new NoticeEntry(RACE, "n1", "Shelter now", NoticeEntry.Severity.EMERGENCY, Instant.EPOCH);
        producer.send(Topic.RACE_CATALOG, notice.key(), Json.write(notice));

        // then
        assertThat(fan.next("notice").path("notices").get(0).path("text").asText())
                .isEqualTo("Shelter now");
        try (var late = LiveClient.connect(port(), RACE)) {
            late.say(HELLO);
            assertThat(late.next("welcome").path("notices")).hasSize(1);
        }

        // when
        producer.send(Topic.RACE_CATALOG, notice.key(), null);

        // then
        assertThat(fan.next("notice").path("notices")).isEmpty();
    }

    @Test
    void anUnreadableRowHarmsNobody() {
        // given
        fan.say(HELLO);
        fan.next("snapshot");

        // when
        producer.send(Topic.RACE_PROGRESS, RACE + "/7", "{".getBytes(StandardCharsets.UTF_8));
        producer.send(Topic.RACE_CATALOG, RACE + "/mascot/1", "{}".getBytes(StandardCharsets.UTF_8));
        producer.send(progress("7", ++revision, 0, 0, 900_000, 1_600_000));

        // then
        assertThat(deltaWith("entrants").path("entrants")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | malformed-json",
                "'' | no-type",
                "[] | no-type",
                "{\"type\":7} | no-type",
                "{\"type\":\"bye\",\"retryMs\":0} | unknown-type",
                "{\"type\":\"hello\",\"field\":\"yes\"} | malformed-hello",
                "{\"type\":\"hello\",\"entrants\":\"7\"} | malformed-hello",
                "{\"type\":\"hello\",\"entrants\":[7]} | malformed-hello",
                "{\"type\":\"hello\",\"entrants\":{\"a\":\"7\"}} | malformed-hello"
            })
    void whatIsNoHelloIsAnsweredAndTheNextMessageServed(String text, String reason) {
        // when
        fan.say(text);

        // then
        assertThat(fan.next("error").path("reason").asText()).isEqualTo(reason);

        // when
        fan.say(HELLO);

        // then
        assertThat(fan.next("snapshot").has("field")).isTrue();
    }

    @Test
    void binaryIsAnsweredAndTheNextMessageServed() {
        // when
        fan.sayBinary(new byte[] {1, 2, 3});

        // then
        assertThat(fan.next("error").path("reason").asText()).isEqualTo("binary");
        fan.say(HELLO);
        assertThat(fan.next("snapshot").has("field")).isTrue();
    }

    @Test
    void moreEntrantsThanFiftyAreRefused() {
        // when
        fan.say("{\"type\":\"hello\",\"entrants\":[" + "\"1\",".repeat(50) + "\"1\"]}");

        // then
        assertThat(fan.next("error").path("reason").asText()).isEqualTo("too-many-entrants");
    }

    @Test
    void aMessageWithoutEndClosesTheConnection() {
        // when
        fan.sayInPieces("x".repeat(1_000), 17);

        // then
        assertThat(fan.closeCode()).isEqualTo(1009);
    }

    @Test
    void anUnknownRaceIsRefused() {
        // when
        try (var stranger = LiveClient.connect(port(), "no-such-race")) {

            // then
            assertThat(stranger.next("error").path("reason").asText()).isEqualTo("unknown-race");
            assertThat(stranger.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void countsConnectionsAndFrames() {
        // given
        fan.say(HELLO);
        fan.next("snapshot");

        // then
        var metrics = get("/q/metrics").asString();
        assertThat(metrics)
                .contains("boylston_live_connections ")
                .contains("boylston_live_frames_total")
                .contains("boylston_live_bytes_total")
                .contains("boylston_live_conflated_total")
                .contains("boylston_board_sequence{race=\"" + RACE + "\"");
    }

    private JsonNode deltaWith(String part) {
        var delta = fan.next("delta");
        while (delta.path(part).isEmpty()) {
            delta = fan.next("delta");
        }
        return delta;
    }

    private long revisionOnBoard(String bib) {
        return boards.findSnapshot(RACE)
                .flatMap(snapshot -> snapshot.findEntrant(bib))
                .filter(view -> view.progress() != null)
                .map(view -> view.progress().revision())
                .orElse(0L);
    }

    private static int port() {
        return RestAssured.port;
    }
}
