package run.boylston.pace.gun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.pace.stack.SmallRace.GUN;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class HeardGunsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Topics catalog;

    @BeforeEach
    void watch() {
        catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void testsAndShotsSentAgainMoveNothing() {
        // given: armed a minute before the gun
        var organiser = new Organiser("shots");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/clock", "application/json", "{\"state\":\"armed\",\"raceMs\":-60000,\"rate\":0,\"replay\":true}")
                .statusCode(200);
        var shot = read("shots", "gun", "Start", 2);
        catalog.send(shot);
        var moved = awaitGun("shots", GUN.plusSeconds(2));

        // when: the same again, and one of the trials before
        catalog.send(shot, read("shots", "gun", "Start", -100));
        await().atMost(PATIENCE).untilAsserted(() -> organiser
                .get("/gun-shots")
                .statusCode(200)
                .body("wave", equalTo(Arrays.asList(null, "first"))));
        catalog.send(read("shots", "gun", "Start", 1));

        // then
        assertThat(awaitGun("shots", GUN.plusSeconds(1)).revision()).isEqualTo(moved.revision() + 1);
    }

    @Test
    void aShotToldTwiceByHandMovesTheGunOnce() {
        // given
        var organiser = new Organiser("told");
        organiser.load(SmallRace.START_LIST);
        tell(organiser, 3);
        var moved = awaitGun("told", GUN.plusSeconds(3));

        // when: told again, and one farther from the gun as planned
        tell(organiser, 3);
        tell(organiser, 90);
        tell(organiser, 1);

        // then
        assertThat(awaitGun("told", GUN.plusSeconds(1)).revision()).isEqualTo(moved.revision() + 1);
    }

    @Test
    void aShotIsOfWhenTheReadersClockSetRightSaysItWas() {
        // given: armed at the gun; a start reader that is 30 s behind, and a mat whose clock is a second ahead
        var organiser = new Organiser("behind");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put(
                        "",
                        "application/json",
                        SmallRace.DEFINITION.replace(
                                "\"id\":\"Start\",\"role\":\"MAIN\"",
                                "\"id\":\"Start\",\"role\":\"MAIN\",\"clockOffsetMs\":1000"))
                .statusCode(200);
        organiser
                .put("/clock", "application/json", "{\"state\":\"armed\",\"raceMs\":10000,\"rate\":0,\"replay\":true}")
                .statusCode(200);
        catalog.send(
                shot(read("behind", "gun", "Start", -27), "box"), shot(read("behind", "gun", "Start", 9), "other"));
        awaitGun("behind", GUN.plusSeconds(8));

        // when
        String id = organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"shiftReader\",\"reader\":\"box\",\"shift\":\"PT30S\",\"who\":\"Ann\",\"why\":\"radio clock\"}")
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        // then
        awaitGun("behind", GUN.plusSeconds(2));
        organiser.get("/gun-shots").statusCode(200).body("wave", equalTo(List.of("first", "first")));

        // when
        organiser
                .post("/corrections/" + id + "/reversal", "{\"who\":\"Ann\",\"why\":\"the other reader\"}")
                .statusCode(200);

        // then
        awaitGun("behind", GUN.plusSeconds(8));
        organiser.get("/gun-shots").statusCode(200).body("wave", equalTo(Arrays.asList(null, "first")));

        // when: a new definition publishes the race, too
        organiser.put("", "application/json", SmallRace.DEFINITION).statusCode(200);

        // then
        awaitGun("behind", GUN.plusSeconds(9));
    }

    private static TimingRead shot(TimingRead read, String reader) {
        return new TimingRead(
                read.race(), read.id(), read.mat(), read.chip(), read.time(), reader, null, read.receivedAt());
    }

    private static void tell(Organiser organiser, int secondsAfterGun) {
        organiser
                .post("/gun-shots", "{\"time\":\"" + GUN.plusSeconds(secondsAfterGun) + "\"}")
                .statusCode(201)
                .body("wave", equalTo("first"));
    }

    private RaceEntry awaitGun(String race, Instant gun) {
        await().atMost(PATIENCE).until(() -> catalog.find(race)
                .filter(entry -> parse(entry).waves().get(0).gunTime().equals(gun))
                .isPresent());
        return parse(catalog.find(race).orElseThrow());
    }

    private static RaceEntry parse(byte[] entry) {
        try {
            return Json.read(entry, RaceEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
