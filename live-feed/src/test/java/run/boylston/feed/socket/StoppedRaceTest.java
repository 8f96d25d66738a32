package run.boylston.feed.socket;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.position;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.race;
import static run.boylston.feed.board.Races.runner;
import static run.boylston.feed.board.Races.vehicle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;
import run.boylston.feed.field.FieldReader;
import run.boylston.feed.field.FieldReader.Dot;

/**
 * In an emergency the tracker must not invent. This is a search of everything that live-feed says, with nothing but the
 * clock to tell it: what pace-service has told of motion and projection is there as before, and more of it comes.
 */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class StoppedRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RACE = "stopped-2026";
    private static final String RUNNER = "7";
    private static final String CAR = "car";
    private static final double LAST_MAT_M = 3_000;
    private static final String NOTICE = "Shelter now";
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
    private static final List<String> RESOURCES =
            List.of("", "/field", "/field.bin", "/leaders", "/entrants/" + RUNNER, "/entrants/" + CAR, "/entrants?q=7");
    private static long revision = 1_000;
    private static long seenAtMs = 2_000_000;

    private final FieldReader reader = new FieldReader();
    private Producer producer;
    private LiveClient text;
    private LiveClient binary;

    @BeforeEach
    void aRunnerAndACarThatMove() {
        producer = new Producer(RACE);
        producer.send(race());
        producer.send(runner(RUNNER));
        producer.send(vehicle(CAR));
        producer.send(clock(++revision, State.LIVE));
        producer.send(running());
        producer.send(seen(RUNNER));
        producer.send(seen(CAR));
        await().atMost(PATIENCE).untilAsserted(this::everythingMoves);
        text = fan("{\"type\":\"hello\",\"field\":true,\"leaders\":true,\"entrants\":[\"7\",\"car\"]}");
        binary = fan("{\"type\":\"hello\",\"field\":true,\"binary\":true}");
        text.next("snapshot");
        binary.nextBytes();
    }

    @AfterEach
    void close() {
        text.close();
        binary.close();
        producer.send(Topic.RACE_CATALOG, RACE + "/notice/stop", null);
        producer.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUSPENDED", "STOPPED"})
    void nothingMovesUntilTheRaceGoesOn(State state) {
        // when
        producer.send(clock(++revision, state));
        producer.send(new NoticeEntry(Races.RACE, "stop", NOTICE, NoticeEntry.Severity.EMERGENCY, Instant.EPOCH));

        // then
        await().atMost(PATIENCE).untilAsserted(this::everythingStands);
        assertStands(text.next("snapshot"));
        assertDotsStand(reader.read(binary.nextBytes()));

        // when: what was under way arrives
        producer.send(running());
        producer.send(seen(RUNNER));
        producer.send(seen(CAR));
        await().atMost(PATIENCE)
                .until(() ->
                        json("/entrants/" + RUNNER).at("/progress/revision").asLong() == revision);

        // then
        everythingStands();
        assertStands(text.next("delta"));
        assertDotsStand(reader.read(binary.nextBytes()));
        try (var late = fan("{\"type\":\"hello\",\"field\":true,\"leaders\":true,\"entrants\":[\"7\",\"car\"]}")) {
            var welcome = late.next("welcome");
            assertThat(welcome.at("/clock/state").asText()).isEqualToIgnoringCase(state.name());
            assertThat(welcome.path("notices").toString()).contains(NOTICE);
            assertStands(late.next("snapshot"));
        }

        // when
        producer.send(clock(++revision, State.LIVE));

        // then
        await().atMost(PATIENCE).untilAsserted(this::everythingMoves);
        assertThat(text.next("snapshot").at("/entrants/0/progress").has("projection"))
                .isTrue();
        assertThat(reader.read(binary.nextBytes())).hasSize(2).allMatch(dot -> dot.speedMps() > 0);
    }

    private void everythingMoves() {
        assertThat(json("/field").path("speedMps")).hasSize(2).allMatch(speed -> speed.asDouble() > 0);
        assertThat(dots()).hasSize(2).allMatch(dot -> dot.speedMps() > 0);
        assertThat(json("/entrants/" + RUNNER).path("progress").has("projection"))
                .isTrue();
        assertThat(json("/entrants/" + RUNNER).has("position")).isTrue();
        assertThat(json("/entrants/" + CAR).has("position")).isTrue();
    }

    private void everythingStands() {
        var race = json("");
        assertThat(race.at("/clock/state").asText()).isIn("suspended", "stopped");
        assertThat(race.path("notices").toString()).contains(NOTICE);
        assertDotsStand(dots());
        assertFieldStands(json("/field"));
        assertEntrantStands(json("/entrants/" + RUNNER));
        assertEntrantStands(json("/entrants/" + CAR));
        for (var resource : RESOURCES) {
            var answer = get("/api/races/" + RACE + resource);
            assertKeptForASecond(answer.header("Cache-Control"));
            assertThat(answer.asString()).doesNotContain("projection", "position", "\"gps\"", "outlook");
        }
    }

    private static void assertStands(JsonNode message) {
        if (message.has("field")) {
            assertFieldStands(message.path("field"));
        }
        message.path("entrants").forEach(StoppedRaceTest::assertEntrantStands);
        assertThat(message.toString()).doesNotContain("projection", "position", "\"gps\"");
    }

    private static void assertFieldStands(JsonNode field) {
        assertThat(field.path("bib")).hasSize(1);
        assertThat(field.at("/bib/0").asText()).isEqualTo(RUNNER);
        assertThat(field.at("/d0M/0").asDouble()).isEqualTo(LAST_MAT_M);
        assertThat(field.at("/holdM/0").asDouble()).isEqualTo(LAST_MAT_M);
        assertThat(field.at("/speedMps/0").asDouble()).isZero();
    }

    private static void assertDotsStand(List<Dot> dots) {
        assertThat(dots).containsExactly(new Dot(RUNNER, LAST_MAT_M, 0, LAST_MAT_M, 0));
    }

    private static void assertEntrantStands(JsonNode view) {
        assertThat(view.has("position")).isFalse();
        assertThat(view.path("progress").has("projection")).isFalse();
        if (view.path("progress").has("motion")) {
            var motion = view.at("/progress/motion");
            assertThat(motion.path("source").asText()).isEqualTo("mat");
            assertThat(motion.path("d0M").asDouble()).isEqualTo(LAST_MAT_M);
            assertThat(motion.path("speedMps").asDouble()).isZero();
            assertThat(view.at("/progress/splits")).hasSize(2);
        }
    }

    /** From the organiser's word to this board are three seconds at most. */
    private static void assertKeptForASecond(String cacheControl) {
        var maxAge = MAX_AGE.matcher(cacheControl);
        assertThat(maxAge.find() ? Integer.parseInt(maxAge.group(1)) : cacheControl.contains("no-cache") ? 0 : 60)
                .as(cacheControl)
                .isLessThanOrEqualTo(1);
        assertThat(cacheControl).doesNotContain("stale", "s-maxage", "immutable");
    }

    private List<Dot> dots() {
        return new FieldReader().read(get("/api/races/" + RACE + "/field.bin").asByteArray());
    }

    private static JsonNode json(String resource) {
        try {
            return Json.mapper().readTree(get("/api/races/" + RACE + resource).asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LiveClient fan(String hello) {
        var fan = LiveClient.connect(RestAssured.port, RACE);
        fan.say(hello);
        return fan;
    }

    /** Past 3K and expected at the finish. */
    private static Progress running() {
        ObjectNode tree = Json.mapper().valueToTree(progress(RUNNER, ++revision, 0, 0, 900_000));
        tree.set(
                "projection",
                Json.mapper()
                        .valueToTree(
                                new Projection(3_000_000, 2_900_000, 3_100_000, Basis.OWN_PACE, Outlook.LIKELY, "so")));
        return Json.mapper().convertValue(tree, Progress.class);
    }

    private static Position seen(String bib) {
        return position(bib, ++seenAtMs, 4_000);
    }
}
