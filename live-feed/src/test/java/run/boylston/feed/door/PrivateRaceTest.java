package run.boylston.feed.door;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.ingest.RaceKey.Purpose;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;
import run.boylston.feed.socket.LiveClient;

/** A private race is for those with a key to watch it, by whatever way they come; and for nobody else. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class PrivateRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RACE = "closed-2026";
    private static final String HELLO = "{\"type\":\"hello\",\"field\":true,\"leaders\":true,\"entrants\":[\"7\"]}";
    private static final String SECRET = "open-sesame";
    private static final String KEY = "friends." + SECRET;
    private static final List<String> RESOURCES =
            List.of("", "/field", "/field.bin", "/leaders", "/entrants?q=seven", "/entrants/7");

    private Producer producer;

    @BeforeEach
    void aPrivateRaceAndItsKeys() throws Exception {
        producer = new Producer(RACE);
        put(Access.PRIVATE);
        var runner = Races.named("7", "Secret Seven", "open", "F", "40-44", true);
        producer.send(Races.course());
        producer.send(runner);
        producer.send(Races.progress("7", 1, 0, 0, 900_000));
        give("friends", RACE, Purpose.WATCH);
        give("reader", RACE, Purpose.READS);
        give("neighbours", "open-2026", Purpose.WATCH);
        await().atMost(PATIENCE)
                .until(() -> request("", KEY).statusCode() == 200
                        && request("/entrants/7", KEY).asString().contains("progress"));
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "friends",
                "friends.",
                "friends.wrong",
                "nobody." + SECRET,
                "reader." + SECRET,
                "neighbours." + SECRET
            })
    void withoutTheKeyNothingIsGiven(String credential) {
        for (var resource : RESOURCES) {
            assertRefused(request(resource, credential));
        }
        assertRefused(
                Handshake.from("127.0.0.1").queryParam("token", credential).get("/live/" + RACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/races/closed%2D2026/field",
                "/api/races/%63losed-2026/field",
                "/api/races/closed-2026;a=b/field",
                "/api/races;a=b/closed-2026/field",
                "/api;a=b/races/closed-2026/field",
                "/api/races//closed-2026/field",
                "//api/races/closed-2026/field",
                "/api/./races/x/../closed-2026/field",
                "/api/races/closed-2026/field/",
            })
    void noOtherWayOfWritingItLeadsAround(String path) {
        var answer = given().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.asString()).doesNotContain("\"7\"");
    }

    @Test
    void withTheKeyEverythingIsGivenAndKeptByNoCache() {
        for (var resource : RESOURCES) {
            request(resource, KEY).then().statusCode(200).header("Cache-Control", "private, no-store");
            given().queryParam("token", KEY)
                    .get("/api/races/" + RACE + resource)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store");
        }
        try (var fan = LiveClient.connect(RestAssured.port, RACE + "?token=" + KEY)) {
            fan.say(HELLO);
            assertThat(fan.next("snapshot").toString()).contains("Secret Seven");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/races/closed%2D2026/field",
                "/api/races/closed-2026;a=b/field",
                "/api/races;a=b/closed-2026/field",
                "/api;a=b/races/closed-2026/field",
                "/api/races//closed-2026/field",
                "/api/./races/x/../closed-2026/field",
            })
    void noCacheAndNoOtherSiteGetsItByAnotherWayOfWritingIt(String path) {
        for (var credential : List.of("", "?token=" + KEY)) {
            var answer = given().urlEncodingEnabled(false)
                    .header("Origin", "https://news.example")
                    .get(path + credential);
            assertThat(answer.statusCode()).isIn(200, 401, 403, 404);
            if (answer.statusCode() != 404) {
                assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
                assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            }
        }
    }

    /** By that one the door does not know the race, and the answer alone can say whose it is. */
    @Test
    void theAnswerItselfKnowsThatItIsPrivate() {
        given().urlEncodingEnabled(false)
                .get("/api/races;a=b/closed-2026/field?token=" + KEY)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void itIsOnNoList() {
        given().header("Authorization", "Bearer " + KEY)
                .get("/api/races")
                .then()
                .statusCode(200)
                .body("race", not(hasItem(RACE)));
    }

    @Test
    void aRevokedKeyOpensNothingAndClosesWhatItOpened() {
        try (var fan = LiveClient.connect(RestAssured.port, RACE + "?token=" + KEY)) {
            fan.say(HELLO);
            fan.next("snapshot");

            // when
            producer.send(Topic.RACE_KEYS, "friends", null);

            // then
            assertThat(fan.next("error").path("reason").asText()).isEqualTo("unauthorized");
            assertThat(fan.closeCode()).isEqualTo(1008);
            for (var resource : RESOURCES) {
                assertRefused(request(resource, KEY));
            }
        }
    }

    @Test
    void aRaceThatBecomesPrivateIsSoForThoseWhoAreThere() {
        // given
        put(Access.PUBLIC);
        await().atMost(PATIENCE).until(() -> get("/api/races/" + RACE).statusCode() == 200);
        try (var stranger = LiveClient.connect(RestAssured.port, RACE);
                var friend = LiveClient.connect(RestAssured.port, RACE + "?token=" + KEY)) {
            stranger.say(HELLO);
            stranger.next("snapshot");
            friend.say(HELLO);
            friend.next("snapshot");

            // when
            put(Access.PRIVATE);

            // then
            assertThat(stranger.next("error").path("reason").asText()).isEqualTo("unauthorized");
            assertThat(stranger.closeCode()).isEqualTo(1008);
            friend.say("{\"type\":\"hello\",\"leaders\":true}");
            friend.next("snapshot");
        }
    }

    @Test
    void itIsForItsOwnSiteAlone() {
        given().header("Authorization", "Bearer " + KEY)
                .header("Origin", "https://news.example")
                .get("/api/races/" + RACE)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        var own = "http://localhost:" + RestAssured.port;
        given().header("Authorization", "Bearer " + KEY)
                .header("Origin", own)
                .get("/api/races/" + RACE)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", own);
        Handshake.from("127.0.0.1")
                .header("Origin", "null")
                .get("/live/" + RACE + "?token=" + KEY)
                .then()
                .statusCode(403);
    }

    @Test
    void noKeyIsInTheLog() throws IOException {
        // given
        var lines = new CopyOnWriteArrayList<String>();
        var log = new Lines(lines);
        Logger.getLogger("").addHandler(log);
        try {
            // when
            RESOURCES.forEach(resource -> given().queryParam("token", KEY).get("/api/races/" + RACE + resource));
            given().queryParam("token", KEY).get("/api/races/" + RACE + "/entrants?q=a&limit=many");
            for (var odd : List.of("|", "%zz", "\\")) {
                var line = Handshake.statusLine(RestAssured.port, "/live/" + RACE + "?token=" + KEY + "&a=" + odd);
                assertThat(line).contains(" 400 ");
            }

            // then
            Logger.getLogger("run.boylston.test").info("the end");
            assertThat(lines).anyMatch(line -> line.contains("the end")).noneMatch(line -> line.contains(SECRET));
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    private static void assertRefused(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo(401));
        assertThat(answer.asString()).doesNotContain("Seven");
    }

    private static Response request(String resource, String credential) {
        var headers = credential.isEmpty() ? Map.<String, String>of() : Map.of("Authorization", "Bearer " + credential);
        return given().headers(headers).get("/api/races/" + RACE + resource);
    }

    private void put(Access access) {
        ObjectNode race = Json.mapper().valueToTree(Races.race());
        race.put("type", "race").put("revision", ++revision);
        race.set("access", Json.mapper().valueToTree(access));
        producer.send(Topic.RACE_CATALOG, RACE, Json.write(race));
    }

    private static long revision = 1;

    private void give(String id, String race, Purpose purpose) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(UTF_8));
        var key = new RaceKey(id, race, purpose, "a test", HexFormat.of().formatHex(hash));
        producer.send(Topic.RACE_KEYS, id, Json.write(key));
    }

    private static final class Lines extends Handler {

        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " "
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
