package run.boylston.pace.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RaceFixesTest {

    private static final double SPEED_MPS = 3;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Topics topics;

    @BeforeEach
    void watch() {
        topics = new Topics(bootstrapServers, Topic.RACE_POSITIONS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aPhoneMovesItsRunnerAlongTheCourse() {
        // given
        start("phone");

        // when
        run("phone", "T102", 10, 300);

        // then
        var position = awaitPositionAfter("phone/102", 265);
        assertThat(position.motion().source()).isEqualTo(Motion.Source.GPS);
        assertThat(position.owner()).isEqualTo("a friend's phone");
        assertThat(position.distanceErrorM()).isBetween(0.1, 5.0);
        assertThat(position.speedErrorMps()).isBetween(0.01, 1.0);
        var drawnM = position.motion().d0M() + (300_000 - position.motion().t0Ms()) / 1_000.0 * SPEED_MPS;
        assertThat(drawnM).isCloseTo(300 * SPEED_MPS, within(40.0));
    }

    @Test
    void aPhoneFarFromTheCourseMovesNothing() {
        // given
        start("bus");
        run("bus", "T102", 10, 100);
        var before = awaitPositionAfter("bus/102", 65);

        // when
        topics.send(fix("bus", "T102", 102, SmallRace.latAt(190), -71.4));
        run("bus", "T102", 104, 200);

        // then
        var after = awaitPositionAfter("bus/102", 165);
        assertThat(after.motion().d0M()).isBetween(before.motion().d0M(), 200 * SPEED_MPS + 40);
    }

    @Test
    void aTrackerThatNobodyCarriesIsPassedOver() {
        // given
        start("stranger");

        // when
        run("stranger", "T-unknown", 0, 10);
        run("stranger", "T102", 10, 80);

        // then
        awaitPositionAfter("stranger/102", 45);
        assertThat(topics.find("stranger/T-unknown")).isEmpty();
    }

    @Test
    void aFixLaterThanItsReceiptStopsNoTracker() {
        // given: nobody set the clock
        start("far-ahead");

        // when
        topics.send(fix("far-ahead", "T102", 366 * 86_400 * 20, SmallRace.latAt(30), -71.5));
        run("far-ahead", "T102", 10, 100);

        // then
        awaitPositionAfter("far-ahead/102", 65);
    }

    @Test
    void nobodyIsFollowedWhileTheRaceIsSetUp() {
        // given
        var organiser = follow("set-up", null);

        // when
        put(organiser, "setup");

        // then
        assertThatNobodyIsFollowed("set-up", organiser);
    }

    @Test
    void nobodyIsFollowedAfterTheRace() {
        // given
        var organiser = follow("over", "live");

        // when
        put(organiser, "finished");

        // then
        assertThatNobodyIsFollowed("over", organiser);
    }

    @Test
    void whoDroppedOutIsNotFollowedHome() {
        // given
        var organiser = follow("dropped", null);

        // when
        organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"setStatus\",\"bib\":\"102\",\"status\":\"DidNotFinish\",\"who\":\"Ann\","
                                + "\"why\":\"in the medical tent\"}")
                .statusCode(201);

        // then
        assertThatNobodyIsFollowed("dropped", organiser);
    }

    /** @param state of the race; null for no clock */
    private Organiser follow(String race, String state) {
        var organiser = start(race);
        if (state != null) {
            put(organiser, state);
        }
        run(race, "T102", 10, 100);
        awaitPositionAfter(race + "/102", 65);
        return organiser;
    }

    private static void put(Organiser organiser, String state) {
        organiser
                .put("/state", "application/json", "{\"state\":\"" + state + "\",\"who\":\"Ann\"}")
                .statusCode(200);
    }

    private void assertThatNobodyIsFollowed(String race, Organiser organiser) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> topics.find(race + "/102").isEmpty());
        run(race, "T102", 102, 200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var mark = organiser.get("/watermark").extract();
            assertThat(mark.<Integer>path("fixes.scored")).isEqualTo(mark.<Integer>path("fixes.taken"));
        });
        assertThat(topics.find(race + "/102")).isEmpty();
    }

    private Organiser start(String race) {
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        topics.send(SmallRace.read(race, "C102", "Start", 0));
        // Until the start has seen them the dot waits there, whatever the phone says.
        try (var scored = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> scored.findProgress(race + "/102")
                    .filter(progress -> !progress.splits().isEmpty())
                    .isPresent());
        }
        return organiser;
    }

    /** A fix every two seconds, three metres a second due north. */
    private void run(String race, String tracker, int fromS, int toS) {
        IntStream.rangeClosed(fromS / 2, toS / 2)
                .map(index -> index * 2)
                .forEach(second -> topics.send(fix(race, tracker, second, SmallRace.latAt(second * SPEED_MPS), -71.5)));
    }

    private static PositionFix fix(String race, String tracker, int secondsAfterGun, double lat, double lon) {
        var time = SmallRace.GUN.plusSeconds(secondsAfterGun);
        return new PositionFix(race, tracker + "-" + time, tracker, time, lat, lon, 5.0, null, null, Instant.now());
    }

    /** A new model is published when it departs from the last, and every 30 s all the same. */
    private Position awaitPositionAfter(String key, int secondsAfterGun) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> topics.findPosition(key)
                                .filter(position -> position.motion().t0Ms() >= secondsAfterGun * 1_000L),
                        Optional::isPresent)
                .orElseThrow();
    }
}
