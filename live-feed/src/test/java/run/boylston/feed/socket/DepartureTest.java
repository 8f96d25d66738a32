package run.boylston.feed.socket;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static run.boylston.feed.board.Races.RACE;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.board.Races;

/** The order in which the service leaves; that a process which is asked to end does so, {@code RolloutIT} shows. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(DepartureTest.Patient.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DepartureTest {

    /** Time enough to look. */
    public static final class Patient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("boylston.fans.leave-notice", "8s", "boylston.fans.leave-spread", "7s");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    RaceBoards boards;

    @Inject
    Departure departure;

    @Test
    @Order(1)
    void itIsNotReadyThenLetsNobodyInThenSaysByeToWhoIsThere() {
        try (var producer = new Producer()) {
            producer.send(Races.race());
            await().atMost(PATIENCE).until(() -> boards.findSnapshot(RACE).isPresent());
            try (var fan = LiveClient.connect(RestAssured.port, RACE)) {
                fan.say("{\"type\":\"hello\",\"leaders\":true,\"entrants\":[\"7\"]}");
                fan.next("snapshot");

                // when
                var left = CompletableFuture.runAsync(this::leave);

                // then
                await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 503);
                given().header("Connection", "Upgrade")
                        .header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Version", "13")
                        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                        .get("/live/" + RACE)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", matchesPattern("[1-9]0?"));

                // and: who is there is served until the end
                producer.send(Races.runner("7"));
                assertThat(fan.next("delta").path("entrants")).hasSize(1);
                assertThat(fan.next("bye").path("retryMs").asLong()).isBetween(0L, 7_000L);
                assertThat(fan.closeCode()).isEqualTo(1001);
                left.join();
            }
        }
    }

    /** Who polls has no line to be told on. It is second: once the service has left, no fan is let in. */
    @Test
    @Order(2)
    void itWaitsForWhoOnlyAsks() {
        // given
        get("/api/races").then().statusCode(200);

        // when
        var leaving = new Thread(this::leave);
        leaving.start();

        // then
        await().atMost(PATIENCE).until(() -> leaving.getState() == Thread.State.TIMED_WAITING);
        get("/q/health/ready").then().statusCode(503);
        get("/api/races").then().statusCode(200);
        leaving.interrupt();
        await().atMost(PATIENCE).until(() -> !leaving.isAlive());
    }

    private void leave() {
        try {
            departure.leave(new ShutdownDelayInitiatedEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
