package run.boylston.pace.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static run.boylston.pace.stack.SmallRace.GUN;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RaceStateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    Topics progress;
    Topics catalog;

    @BeforeEach
    void watch() {
        progress = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
        catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG);
    }

    @AfterEach
    void close() {
        progress.close();
        catalog.close();
    }

    @Test
    void whileTheRaceIsSuspendedNothingMovesAndNothingIsProjected() {
        // given
        var organiser = new Organiser("halt");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/clock", JSON, "{\"state\":\"live\",\"raceMs\":0,\"rate\":1,\"replay\":false}")
                .statusCode(200);
        progress.send(read("halt", "C101", "Start", 1), read("halt", "C101", "5K", 1_301));
        var live = awaitProgress("halt/101", scored -> scored.projection() != null);
        assertThat(live.motion().speedMps()).isPositive();

        // when
        organiser
                .put(
                        "/state",
                        JSON,
                        "{\"state\":\"suspended\",\"who\":\"Race director\",\"notice\":\"Follow the marshals.\"}")
                .statusCode(200)
                .body("state", equalTo("suspended"))
                .body("rate", equalTo(1.0f));

        // then
        var suspended = awaitProgress("halt/101", scored -> scored.projection() == null);
        assertThat(suspended.revision()).isGreaterThan(live.revision());
        assertThat(suspended.splits()).isEqualTo(live.splits());
        assertThat(suspended.motion().speedMps()).isZero();
        assertThat(suspended.motion().holdM()).isEqualTo(5_000);
        String notice = organiser.get("/notices").statusCode(200).extract().path("[0].id");
        var key = "halt/notice/" + notice;
        await().atMost(PATIENCE).until(() -> text(key).contains("\"severity\":\"emergency\""));

        // when
        organiser.delete("/notices/" + notice).statusCode(204);
        organiser
                .put("/state", JSON, "{\"state\":\"live\",\"who\":\"Race director\"}")
                .statusCode(200);

        // then
        awaitProgress(
                "halt/101",
                scored -> scored.projection() != null && scored.motion().equals(live.motion()));
        await().atMost(PATIENCE).until(() -> catalog.find(key).isEmpty());
        organiser.delete("/notices/" + notice).statusCode(404);
    }

    @Test
    void whatIsWrongWithAStateOrANoticeIsTold() {
        // given
        var organiser = new Organiser("states");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser.put("/state", JSON, "{}").statusCode(400).body("problems.at", hasItems("/state", "/who"));
        organiser
                .post("/notices", "{\"severity\":\"mild\"}")
                .statusCode(400)
                .body("problems.at", hasItems("/text", "/who", "/severity"));
        organiser
                .put("/state", JSON, "{\"state\":\"live\",\"who\":\"Ann\"}")
                .statusCode(200)
                .body("revision", equalTo(1));
        organiser.put("/state", JSON, "{\"state\":\"setup\",\"who\":\"Ann\"}").statusCode(409);
    }

    @Test
    void aShotMovesTheGunProvisionallyUntilAPersonConfirmsIt() {
        // given
        var organiser = new Organiser("shot");
        organiser.load(SmallRace.START_LIST);
        progress.send(read("shot", "C101", "Start", 5), read("shot", "C101", "5K", 1_305));
        awaitProgress("shot/101", scored -> scored.splits().size() == 2);

        // when
        progress.send(read("shot", "gun", "Start", 2), read("shot", "gun", "Start", 2_000));

        // then
        var heard = awaitProgress("shot/101", scored -> scored.gunTime().equals(GUN.plusSeconds(2)));
        assertThat(heard.splits().get(1).gunMs()).isEqualTo(1_303_000L);
        await().atMost(PATIENCE).until(() -> text("shot").contains("\"gunSource\":\"PROVISIONAL\""));

        // when
        organiser
                .post("/gun-shots", "{\"time\":\"" + GUN.plusMillis(1_700) + "\",\"reader\":\"start-box\"}")
                .statusCode(201)
                .body("wave", equalTo("first"));

        // then
        awaitProgress("shot/101", scored -> scored.gunTime().equals(GUN.plusMillis(1_700)));
        organiser
                .get("/gun-shots")
                .statusCode(200)
                .body("time.size()", equalTo(3))
                .body("reader[0]", equalTo("start-box"))
                .body("wave[2]", equalTo(null));

        // when
        organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"moveGun\",\"wave\":\"first\",\"time\":\"" + GUN.plusSeconds(1)
                                + "\",\"who\":\"Ann\",\"why\":\"stopwatch\"}")
                .statusCode(201);

        // then
        awaitProgress("shot/101", scored -> scored.gunTime().equals(GUN.plusSeconds(1)));
        await().atMost(PATIENCE).until(() -> text("shot").contains("\"gunSource\":\"CONFIRMED\""));
    }

    @Test
    void overAStandingClockTheRaceIsArmedNow() {
        // given: a gun planned in ten minutes, and a clock that stands at it
        var organiser = new Organiser("armed");
        organiser.load(SmallRace.START_LIST);
        var gun = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
        organiser.put("", JSON, SmallRace.definition(gun)).statusCode(200);
        setClock(organiser, "setup", 0, false);

        // when
        String wallTime = organiser
                .put("/state", JSON, "{\"state\":\"armed\",\"who\":\"Ann\"}")
                .statusCode(200)
                .extract()
                .path("wallTime");
        var armed = Instant.parse(wallTime).truncatedTo(ChronoUnit.MILLIS);
        progress.send(at("armed", armed.minusSeconds(2)), at("armed", armed.plusSeconds(2)));
        await().atMost(PATIENCE).untilAsserted(() -> organiser
                .get("/entrants/101/reads")
                .statusCode(200)
                .body("marks", equalTo(List.of(List.of("early", "test"), List.of("early")))));

        // then: the gun went at once
        organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"moveGun\",\"wave\":\"first\",\"time\":\"" + armed
                                + "\",\"who\":\"Ann\",\"why\":\"thunder\"}")
                .statusCode(201);
        var started = awaitProgress("armed/101", scored -> scored.splits().size() == 1);
        assertThat(started.startTime()).isEqualTo(armed.plusSeconds(2));
    }

    @Test
    void aReplayIsArmedAtItsOwnTimeAndNobodyWhoLeanedOverTheLineIsATest() {
        // given
        var organiser = new Organiser("armed-replay");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, "setup", 0, true);
        progress.send(read("armed-replay", "C101", "Start", -4), read("armed-replay", "C102", "Start", -30));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        organiser.get("/entrants/101/reads").body("marks", equalTo(List.of(List.of("early", "test")))));

        // when
        setClock(organiser, "armed", 0, true);

        // then
        var started =
                awaitProgress("armed-replay/101", scored -> scored.splits().size() == 1);
        assertThat(started.splits().get(0).gunMs()).isEqualTo(-4_000);
        organiser.get("/entrants/102/reads").body("marks", equalTo(List.of(List.of("early", "test"))));
    }

    @Test
    void whoArmsARaceAfterItsGunSaysFromWhenItsReadsCount() {
        // given: live was said 40 s after the gun
        var organiser = new Organiser("armed-late");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, "setup", 0, true);
        progress.send(read("armed-late", "C101", "Start", 4), read("armed-late", "C102", "Start", -20));
        progress.send(read("armed-late", "gun", "Start", 2));
        setClock(organiser, "live", 50_000, true);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> organiser.get("/entrants/101/reads").body("marks", equalTo(List.of(List.of("test")))));
        organiser.get("/gun-shots").body("wave", equalTo(Arrays.asList((String) null)));

        // when
        organiser.put("/state", JSON, armedFrom(GUN.minusSeconds(10))).statusCode(200);

        // then
        var started = awaitProgress("armed-late/101", scored -> scored.splits().size() == 1);
        assertThat(started.startTime()).isEqualTo(GUN.plusSeconds(4));
        assertThat(started.gunTime()).isEqualTo(GUN.plusSeconds(2));
        organiser.get("/entrants/101/reads").body("marks", equalTo(List.of(List.of())));
        organiser.get("/entrants/102/reads").body("marks", equalTo(List.of(List.of("early", "test"))));
        organiser.get("/gun-shots").body("wave", equalTo(List.of("first")));
        assertThat(whoArmed("armed-late", GUN.minusSeconds(10))).isEqualTo("Ann");

        // when: it was later after all
        organiser
                .put(
                        "/clock",
                        JSON,
                        "{\"state\":\"live\",\"raceMs\":60000,\"rate\":0,\"replay\":true,\"who\":\"Bo\",\"armedFrom\":\""
                                + GUN.plusSeconds(5) + "\"}")
                .statusCode(200);

        // then
        awaitProgress("armed-late/101", scored -> scored.splits().isEmpty());
        assertThat(whoArmed("armed-late", GUN.plusSeconds(5))).isEqualTo("Bo");
    }

    @Test
    void aTimeThatNoRaceIsArmedAtIsRefused() {
        // given
        var organiser = new Organiser("mistyped");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser
                .put("/state", JSON, armedFrom(GUN.plus(Duration.ofDays(365))))
                .statusCode(400)
                .body("problems.at", hasItems("/armedFrom"));
        organiser
                .put("/state", JSON, armedFrom(GUN).replace("live", "setup"))
                .statusCode(400)
                .body("problems.at", hasItems("/armedFrom"));
        organiser
                .put("/state", JSON, armedFrom(GUN).replace(GUN.toString(), "half past ten"))
                .statusCode(400)
                .body("detail", containsString("/armedFrom"));
        organiser
                .put(
                        "/clock",
                        JSON,
                        armedFrom(GUN).replace("\"who\":\"Ann\"", "\"raceMs\":0,\"rate\":0,\"replay\":true"))
                .statusCode(400)
                .body("problems.at", hasItems("/who"));
    }

    @Test
    void readsOfAfterTheRaceAreTests() {
        // given: over an hour after the gun
        var organiser = new Organiser("after-the-race");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, "live", 3_500_000, true);
        setClock(organiser, "finished", 3_600_000, true);

        // when: what was read before comes in late, and a chip is carried over the finish
        progress.send(read("after-the-race", "C101", "Start", 4), read("after-the-race", "C102", "Start", 5));
        progress.send(read("after-the-race", "C101", "Finish", 3_600), read("after-the-race", "C102", "Finish", 3_601));

        // then
        var finished =
                awaitProgress("after-the-race/101", scored -> scored.splits().size() == 2);
        assertThat(finished.status()).isEqualTo(EntrantStatus.FINISHED);
        awaitMarks(organiser, "102", List.of(), List.of("test"));

        // when: official, at any later time, it was over all the same
        setClock(organiser, "official", 7_200_000, true);
        progress.send(read("after-the-race", "C103", "Start", 6), read("after-the-race", "C103", "Finish", 5_000));

        // then
        awaitMarks(organiser, "103", List.of(), List.of("test"));

        // when: it was over later
        organiser
                .put("/state", JSON, finishedAt("official", GUN.plusSeconds(3_601)))
                .statusCode(200);

        // then
        awaitProgress("after-the-race/102", scored -> scored.status() == EntrantStatus.FINISHED);
        awaitMarks(organiser, "103", List.of(), List.of("test"));

        // when: it goes on
        setClock(organiser, "live", 7_300_000, true);

        // then
        awaitMarks(organiser, "103", List.of(), List.of());
    }

    @Test
    void aTimeThatNoRaceIsOverAtIsRefused() {
        // given
        var organiser = new Organiser("over-when");
        organiser.load(SmallRace.START_LIST);

        // then
        for (var setting : List.of(
                finishedAt("live", GUN.plusSeconds(3_600)),
                finishedAt("finished", GUN.minusSeconds(1)),
                finishedAt("official", GUN.plus(Duration.ofDays(365))))) {
            organiser.put("/state", JSON, setting).statusCode(400).body("problems.at", hasItems("/finishedAt"));
        }
    }

    @SafeVarargs
    private static void awaitMarks(Organiser organiser, String bib, List<String>... marks) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> organiser.get("/entrants/" + bib + "/reads").body("marks", equalTo(List.of(marks))));
    }

    private static String finishedAt(String state, Instant time) {
        return "{\"state\":\"" + state + "\",\"who\":\"Ann\",\"finishedAt\":\"" + time + "\"}";
    }

    private static String armedFrom(Instant time) {
        return "{\"state\":\"live\",\"who\":\"Ann\",\"armedFrom\":\"" + time + "\"}";
    }

    private String whoArmed(String race, Instant armedFrom) {
        return transactions.run(session -> session.query(
                        "select who from race_clock_change where race = $1 and armed_from = $2",
                        race,
                        armedFrom.atOffset(ZoneOffset.UTC))
                .iterator()
                .next()
                .getString(0));
    }

    private static void setClock(Organiser organiser, String state, long raceMs, boolean replay) {
        organiser
                .put(
                        "/clock",
                        JSON,
                        "{\"state\":\"" + state + "\",\"raceMs\":" + raceMs + ",\"rate\":0,\"replay\":" + replay + "}")
                .statusCode(200);
    }

    private static TimingRead at(String race, Instant time) {
        return new TimingRead(race, race + time, "Start", "C101", time, null, null, time);
    }

    private String text(String key) {
        return catalog.find(key).map(String::new).orElse("");
    }

    private Progress awaitProgress(String key, Predicate<Progress> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> progress.findProgress(key).filter(wanted), Optional::isPresent)
                .orElseThrow();
    }
}
