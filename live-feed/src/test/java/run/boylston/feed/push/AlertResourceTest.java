package run.boylston.feed.push;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.feed.board.Races.progress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.alert.AlertSubscription;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;

/** A fan asks to be told, and is, from the mat to the device: by real Kafka, encrypted for them and signed by the server. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(AlertResourceTest.WithKey.class)
class AlertResourceTest {

    public static final class WithKey implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try (var free = new ServerSocket(0)) {
                return new PushKeys().settings("http://localhost:" + free.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger RACES = new AtomicInteger();

    private final String publicKey = setting("public-key");
    private PushService service;
    private final String race = "alerts-" + RACES.incrementAndGet();
    private Producer rows;

    @BeforeEach
    void aRaceWithTwoRunners() {
        service = new PushService(publicKey, URI.create(setting("push-hosts")).getPort());
        rows = new Producer(race);
        rows.send(Races.race());
        rows.send(Races.runner("7"));
        rows.send(Races.runner("8"));
        rows.send(Races.clock(1, State.LIVE));
        awaitOnBoard("8", "entrant.bib", "8");
    }

    @AfterEach
    void close() {
        rows.close();
        service.close();
    }

    @Test
    void aPageIsGivenTheKey() {
        get("/api/alerts").then().statusCode(200).body("push", equalTo(true)).body("publicKey", equalTo(publicKey));
    }

    @Test
    void aFanIsToldOfEachMatInOrderAndOfACorrection() {
        // given
        subscribe("fan", "7", "8").then().statusCode(200);

        // when
        rows.send(progress("7", 1, 2_000, 0));
        rows.send(progress("7", 2, 2_000, 0, 900_000));
        awaitTold("fan", "7 Start 0", "7 3K 900000");
        rows.send(progress("7", 3, 2_000, 0, 899_000));
        awaitTold("fan", "7 Start 0", "7 3K 900000", "7 3K 899000!");

        // then
        var messages = service.of(race + "fan");
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.headers()).containsEntry("ttl", "600").containsEntry("urgency", "high");
            assertThat(message.headers().get("topic")).matches("[A-Za-z0-9_-]{32}");
            assertThat(message.token().path("aud").asText()).isEqualTo(service.origin());
            assertThat(message.token().path("sub").asText()).isEqualTo("mailto:race@example.org");
            assertThat(Instant.ofEpochSecond(message.token().path("exp").asLong()))
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
        });
        assertThat(messages.get(1).headers().get("topic"))
                .isEqualTo(messages.get(2).headers().get("topic"))
                .isNotEqualTo(messages.get(0).headers().get("topic"));
        var alert = messages.get(2).alert();
        assertThat(List.of(alert.race(), alert.raceName(), alert.name(), alert.pointName(), alert.language()))
                .containsExactly(race, "River 10K", "Runner 7", "3K", "de");
        assertThat(alert.distanceM()).isEqualTo(3_000);
        assertThat(alert.gunMs()).isEqualTo(901_000);
        assertThat(alert.revision()).isEqualTo(3);
        assertThat(alert.simulated()).isTrue();
        assertThat(alert.rate()).isNull();
    }

    @Test
    void aReplaySaysSo() {
        subscribe("fan", "7").then().statusCode(200);
        rows.send(Races.replay(2, 30));
        awaitClock("replay", "true");
        rows.send(progress("7", 1, 0, 0));
        awaitTold("fan", "7 Start 0");
        assertThat(service.of(race + "fan").get(0).alert().rate()).isEqualTo(30.0);
    }

    @Test
    void theSameEndpointIsTheSameSubscription() {
        // when
        var first = subscribe("fan", "7");
        var again = subscribe("fan", "8");

        // then
        assertThat(first.path("id").toString()).matches("[A-Za-z0-9_-]{43}").isEqualTo(again.path("id"));
        again.then().header("Cache-Control", "no-store");
        rows.send(progress("8", 1, 0, 0));
        // Whoever sends knows of it now.
        awaitTold("fan", "8 Start 0");
        rows.send(progress("7", 1, 0, 0));
        awaitOnBoard("7", "progress.revision", "1");
        rows.send(progress("8", 2, 0, 0, 900_000));
        awaitTold("fan", "8 Start 0", "8 3K 900000");
    }

    @Test
    void whoTakesItBackIsToldNoMoreNorIsWhoIsGone() {
        // given
        var id = subscribe("fan", "7").path("id").toString();
        subscribe("gone", "7").then().statusCode(200);
        subscribe("witness", "7").then().statusCode(200);
        service.answer(race + "gone", 410);
        rows.send(progress("7", 1, 0, 0));
        awaitTold("fan", "7 Start 0");

        // when
        given().delete("/api/races/" + race + "/alerts/" + id).then().statusCode(204);
        rows.send(progress("7", 2, 0, 0, 900_000));
        awaitTold("witness", "7 Start 0", "7 3K 900000");
        rows.send(progress("7", 3, 0, 0, 900_000, 1_800_000));
        awaitTold("witness", "7 Start 0", "7 3K 900000", "7 6K 1800000");

        // then
        assertThat(service.told(race + "fan")).doesNotContain("7 6K 1800000");
        assertThat(service.told(race + "gone")).isEmpty();
    }

    @Test
    void aStoppedRaceIsSilent() {
        // given
        subscribe("fan", "7").then().statusCode(200);
        rows.send(Races.clock(2, State.STOPPED));
        awaitClock("state", "stopped");
        rows.send(progress("7", 1, 0, 0));
        awaitOnBoard("7", "progress.revision", "1");
        assertThat(service.told(race + "fan")).isEmpty();

        // when
        rows.send(Races.clock(3, State.LIVE));

        // then
        awaitTold("fan", "7 Start 0");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("endpoint", "https://evil.example/push"),
                Arguments.of("endpoint", "http://localhost/push"),
                Arguments.of("endpoint", 7),
                Arguments.of("p256dh", "BAAA"),
                Arguments.of("p256dh", Device.base64(new byte[65])),
                Arguments.of("p256dh", "***"),
                Arguments.of("auth", "AAAA"),
                Arguments.of("bibs", List.of()),
                Arguments.of("bibs", List.of("7", "7")),
                Arguments.of("bibs", List.of("")),
                Arguments.of("bibs", List.of("7".repeat(33))),
                Arguments.of("bibs", Stream.iterate(1, bib -> bib + 1).limit(51).toList()),
                Arguments.of("bibs", "7"),
                Arguments.of("language", "<script>"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNoSubscriptionIsRefused(String field, Object value) {
        ObjectNode body = Json.mapper().valueToTree(subscription("fan", "7"));
        assertRefused(post(race, body.deepCopy().without(field)), 400);
        body.set(field, Json.mapper().valueToTree(value));
        assertRefused(post(race, body), 400);
    }

    @Test
    void whatIsNoJsonOrOfNoRaceIsRefused() {
        assertRefused(post(race, "{"), 400);
        assertRefused(post(race, "null"), 400);
        assertRefused(post("nowhere", subscription("fan", "7")), 404);
        assertRefused(given().contentType("text/plain").body("{}").post("/api/races/" + race + "/alerts"), 415);
        assertRefused(given().delete("/api/races/" + race + "/alerts/told"), 404);
    }

    @Test
    void aPrivateRaceIsToldOfWhileItsPageIsOpenAlone() throws Exception {
        // given
        ObjectNode entry = Json.mapper().valueToTree(Races.race());
        entry.put("type", "race").set("access", Json.mapper().valueToTree(Access.PRIVATE));
        var hash = MessageDigest.getInstance("SHA-256").digest("sesame".getBytes(UTF_8));
        try (var producer = new Producer("private-2026")) {
            producer.send(Topic.RACE_CATALOG, "private-2026", Json.write(entry));
            var key = new RaceKey(
                    "ours",
                    "private-2026",
                    RaceKey.Purpose.WATCH,
                    "",
                    HexFormat.of().formatHex(hash));
            producer.send(Topic.RACE_KEYS, "ours", Json.write(key));
        }
        await().atMost(PATIENCE)
                .until(() -> given().header("Authorization", "Bearer ours.sesame")
                                .get("/api/races/private-2026")
                                .statusCode()
                        == 200);

        // then
        assertRefused(post("private-2026", subscription("fan", "7")), 401);
        assertRefused(
                given().header("Authorization", "Bearer ours.sesame")
                        .contentType("application/json")
                        .body(Json.write(subscription("fan", "7")))
                        .post("/api/races/private-2026/alerts"),
                403);
    }

    private AlertSubscription subscription(String device, String... bibs) {
        return service.device(race + device).subscription(bibs);
    }

    private Response subscribe(String device, String... bibs) {
        return post(race, subscription(device, bibs));
    }

    private static Response post(String race, Object body) {
        return given().contentType("application/json")
                .body(body instanceof String text ? text.getBytes(UTF_8) : Json.write(body))
                .post("/api/races/" + race + "/alerts");
    }

    private static void assertRefused(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }

    private void awaitTold(String device, String... all) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.told(race + device)).containsExactly(all));
    }

    private void awaitOnBoard(String bib, String path, String value) {
        await().atMost(PATIENCE)
                .until(() -> value.equals(
                        "" + get("/api/races/" + race + "/entrants/" + bib).path(path)));
    }

    private void awaitClock(String field, String value) {
        await().atMost(PATIENCE)
                .until(() -> value.equals("" + get("/api/races/" + race).path("clock." + field)));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("boylston.alerts." + name, String.class);
    }
}
