package run.boylston.feed.socket;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.feed.board.Races.RACE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.Producer;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.board.Races;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.inflow.RaceTables;
import run.boylston.feed.watch.Trouble;

/** Who is let in behind the door, and what a stream and a socket say to whoever is not. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class AdmissionTest {

    private static final String CLOSED = "closed-2027";
    private static final Visitor SOMEBODY = new Visitor("203.0.113.7", null);

    @Inject
    Admission admission;

    @Inject
    RaceBoards boards;

    @Inject
    RaceTables tables;

    @Inject
    FeedConfig config;

    private final List<Fan> in = new ArrayList<>();

    @BeforeEach
    void anOpenRaceAndAPrivateOne() {
        try (var producer = new Producer()) {
            producer.send(Races.race());
            ObjectNode race = Json.mapper().valueToTree(Races.race());
            race.put("type", "race").put("race", CLOSED);
            race.set("access", Json.mapper().valueToTree(Access.PRIVATE));
            producer.send(Topic.RACE_CATALOG, CLOSED, Json.write(race));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> boards.findSnapshot(RACE).isPresent()
                        && boards.findSnapshot(CLOSED).isPresent());
    }

    @AfterEach
    void allLeave() {
        in.forEach(admission::leave);
        boards.restoredWhen(tables::isRestored);
    }

    @Test
    void untilTheBoardsAreRestoredEverybodyIsToComeAgain() {
        // when
        boards.restoredWhen(() -> false);

        // then
        assertThat(trouble(admission.refusal(RACE, SOMEBODY))).isEqualTo(Trouble.STARTING);
        assertStreamRefused(RACE, 503);
        assertSocketRefused(RACE, "starting", 1013);

        // when
        boards.restoredWhen(() -> true);

        // then
        assertThat(admission.refusal(RACE, SOMEBODY)).isEmpty();
    }

    @Test
    void aRaceThatNobodyKnowsIsNotToBeAskedForAgain() {
        assertThat(trouble(admission.refusal("no-such-race", SOMEBODY))).isEqualTo(Trouble.UNKNOWN_RACE);
        assertStreamRefused("no-such-race", 404);
        assertSocketRefused("no-such-race", "unknown-race", 1008);
    }

    /** The door has asked before, so none of them comes this far unless the key is revoked meanwhile. */
    @Test
    void aPrivateRaceIsForThoseWithAKey() {
        // when
        var refusal = admission.refusal(CLOSED, SOMEBODY);

        // then
        assertThat(trouble(refusal)).isEqualTo(Trouble.UNAUTHORIZED);
        assertThat(refusal.orElseThrow().isForNow()).isFalse();
        assertStreamRefused(CLOSED, 401);
    }

    @Test
    void oneAddressHasSoMuchRoomAndGetsItBack() {
        // given
        for (int i = 0; i < config.fans().maxConnectionsPerAddress(); i++) {
            assertThat(enter(SOMEBODY)).isEmpty();
        }

        // when
        var refusal = enter(SOMEBODY);

        // then
        assertThat(trouble(refusal)).isEqualTo(Trouble.ADDRESS);
        assertThat(refusal.orElseThrow().isForNow()).isTrue();
        assertThat(refusal.orElseThrow().problem().status()).isEqualTo(429);
        assertThat(enter(new Visitor("203.0.113.8", null))).isEmpty();

        // when
        admission.leave(in.remove(0));

        // then
        assertThat(enter(SOMEBODY)).isEmpty();
    }

    private Optional<Admission.Refusal> enter(Visitor visitor) {
        var fan = admission.fan(new DeafLine(), RACE, visitor);
        var refusal = admission.enter(fan);
        if (refusal.isEmpty()) {
            in.add(fan);
        }
        return refusal;
    }

    private static Trouble trouble(Optional<Admission.Refusal> refusal) {
        return refusal.orElseThrow().trouble();
    }

    private static void assertStreamRefused(String race, int status) {
        get("/live/" + race + "/events?leaders=true")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private static void assertSocketRefused(String race, String reason, int code) {
        try (var fan = LiveClient.connect(RestAssured.port, race)) {
            assertThat(fan.next("error").path("reason").asText()).isEqualTo(reason);
            assertThat(fan.closeCode()).isEqualTo(code);
        }
    }

    /** Of a fan who takes room and nothing else. */
    private static final class DeafLine implements FanLine {

        @Override
        public boolean isTwoWay() {
            return true;
        }

        @Override
        public void send(Frame frame, Consumer<Boolean> done) {}

        @Override
        public void ping() {}

        @Override
        public void close(CloseCode code, String reason) {}

        @Override
        public void whenClosed(Runnable action) {}

        @Override
        public void cut() {}
    }
}
