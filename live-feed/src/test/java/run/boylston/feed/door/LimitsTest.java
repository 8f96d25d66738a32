package run.boylston.feed.door;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static run.boylston.feed.board.Races.RACE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.board.Races;
import run.boylston.feed.socket.LiveClient;
import run.boylston.feed.socket.RawFan;

/** What live-feed bears of one client, of one address and of all, is bounded; whoever exceeds it learns why. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(LimitsTest.Tight.class)
class LimitsTest {

    /** Everything small, and this machine a proxy. */
    public static final class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "boylston.fans.max-connections", "3",
                    "boylston.fans.max-connections-per-address", "2",
                    "boylston.fans.trusted-proxies", "127.0.0.1,::1",
                    "boylston.fans.origins", "https://news.example",
                    "boylston.fans.hellos-per-second", "3",
                    "boylston.fans.hello-within", "3s",
                    "boylston.fans.ping-interval", "500ms",
                    "boylston.fans.silence-limit", "6s",
                    "boylston.fans.send-timeout", "2s");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/live/" + RACE;
    private static final String HELLO = "{\"type\":\"hello\",\"leaders\":true}";

    @Inject
    RaceBoards boards;

    @Inject
    Connections connections;

    private Producer producer;

    @BeforeEach
    void race() {
        producer = new Producer();
        producer.send(Races.race());
        await().atMost(PATIENCE).until(() -> boards.findSnapshot(RACE).isPresent());
        await().atMost(PATIENCE).until(() -> connections.open() == 0);
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void oneAddressDoesNotTakeAllTheRoom() {
        try (var first = fanFrom("198.51.100.7");
                var second = fanFrom("198.51.100.7")) {
            // when
            var third = Handshake.from("198.51.100.7").get(PATH);

            // then
            third.then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[1-9]0?"))
                    .body("status", equalTo(429));
            assertThat(get("/q/metrics").asString()).contains("boylston_live_refused_total{reason=\"address\"}");
            try (var other = fanFrom("198.51.100.8")) {
                // and: now there is no room for anybody
                Handshake.from("198.51.100.9")
                        .get(PATH)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", matchesPattern("[1-9]0?"))
                        .body("status", equalTo(503));
            }
        }

        // when
        await().atMost(PATIENCE).until(() -> connections.open() == 0);

        // then
        try (var again = fanFrom("198.51.100.7")) {
            again.say(HELLO);
            again.next("snapshot");
        }
    }

    @Test
    void whoSaysNoHelloIsPutOut() throws IOException {
        try (var silent = new RawFan(RestAssured.port, RACE)) {
            assertThat(silent.closeCode()).isEqualTo(1008);
        }
        assertThat(get("/q/metrics").asString()).contains("boylston_live_refused_total{reason=\"no-hello\"}");
    }

    @Test
    void whoSaysHelloWithoutEndIsToldAndThenPutOut() {
        try (var fan = fanFrom("198.51.100.7")) {
            for (int i = 0; i < 4; i++) {
                fan.say(HELLO);
            }
            assertThat(fan.next("error").path("reason").asText()).isEqualTo("too-many-hellos");

            // when
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                fan.sayIfOpen(HELLO);
                return fan.isClosed();
            });

            // then
            assertThat(fan.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void aLineWhoseOtherEndIsGoneIsCut() throws IOException {
        try (var gone = new RawFan(RestAssured.port, RACE)) {
            // when: it has said hello, and answers no ping
            gone.frame(RawFan.FINAL | RawFan.TEXT, HELLO.getBytes(UTF_8));

            // then
            assertThat(gone.endsWithoutClose()).isTrue();
        }
    }

    @Test
    void aLineThatTakesNothingIsCutThoughItSpeaks() throws IOException {
        // given: a welcome of more than what the network keeps for a fan
        for (int i = 0; i < 6; i++) {
            producer.send(notice("n" + i, "x".repeat(900_000)));
        }
        await().atMost(PATIENCE)
                .until(() -> boards.findSnapshot(RACE).orElseThrow().notices().size() == 6);
        try (var stalled = new RawFan(RestAssured.port, RACE, 4_096)) {
            stalled.frame(RawFan.FINAL | RawFan.TEXT, HELLO.getBytes(UTF_8));

            // then
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                stalled.pingIfOpen();
                return connections.open() == 0;
            });
        }
        for (int i = 0; i < 6; i++) {
            producer.send(Topic.RACE_CATALOG, RACE + "/notice/n" + i, null);
        }
    }

    @Test
    void pagesOfOtherSitesAreThoseListedAndThoseInASandbox() {
        for (var path : new String[] {"/api/races/" + RACE, "/api/races"}) {
            given().header("Origin", "https://news.example")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "https://news.example")
                    .header("Vary", containsString("rigin"));
            given().header("Origin", "null")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "null");
            given().header("Origin", "https://other.example")
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", nullValue());
            get(path).then().statusCode(200);
        }
        Handshake.from("198.51.100.7")
                .header("Origin", "https://other.example")
                .get(PATH)
                .then()
                .statusCode(403);
        try (var listed = LiveClient.connect(RestAssured.port, RACE, Map.of("Origin", "https://news.example"))) {
            listed.say(HELLO);
            listed.next("snapshot");
        }
    }

    @Test
    void whatVariesByOriginAndByFormSaysBoth() {
        var vary = given().header("Origin", "https://news.example")
                .get("/api/races/" + RACE + "/results")
                .headers()
                .getValues("Vary");
        assertThat(String.join(", ", vary)).containsIgnoringCase("accept").containsIgnoringCase("origin");
    }

    @Test
    void browsersAskBeforehandWhetherTheyMaySendAKey() {
        given().header("Origin", "https://news.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/races/" + RACE)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://news.example")
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Methods", containsString("GET"));
    }

    private static LiveClient fanFrom(String address) {
        return LiveClient.connect(RestAssured.port, RACE, Map.of("X-Forwarded-For", address));
    }

    private static NoticeEntry notice(String id, String text) {
        return new NoticeEntry(RACE, id, text, NoticeEntry.Severity.INFO, Instant.EPOCH);
    }
}
