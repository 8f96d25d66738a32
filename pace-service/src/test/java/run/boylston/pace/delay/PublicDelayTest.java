package run.boylston.pace.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.TopicLog;
import run.boylston.pace.stack.Topics;

/** A race that the public sees an hour late: what was held is let out by ending the delay, so that nobody waits an hour. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class PublicDelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final int HOUR_S = 3_600;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    Topics progress;
    Topics clocks;
    CompactedTable history;

    /** By key, all that left since before the test, tombstones apart. */
    final Map<String, List<Progress>> told = new ConcurrentHashMap<>();

    @BeforeEach
    void watch() {
        history = new CompactedTable(bootstrapServers, "test-history", Topic.RACE_PROGRESS, this::hear).start();
        progress = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
        clocks = new Topics(bootstrapServers, Topic.RACE_CLOCK);
    }

    @AfterEach
    void close() {
        progress.close();
        clocks.close();
        history.close();
    }

    @Test
    void everyRevisionLeavesInOrderWhenItsTimeHasCome() {
        // given
        var organiser = start("late-order", HOUR_S);
        scored("late-order", "C101", "Start", 1, 1);
        scored("late-order", "C101", "5K", 1_301, 2);
        scored("late-order", "C101", "Finish", 2_601, 3);

        // then: what was scored after it, of a race without a delay, is there
        start("prompt-order", 0);
        progress.send(read("prompt-order", "C101", "Start", 1));
        await().atMost(PATIENCE)
                .until(() -> progress.findProgress("prompt-order/101").isPresent());
        assertThat(published(Topic.RACE_PROGRESS, "late-order/101")).isEmpty();
        organiser.get("/results.json").body("results.find { it.bib == '101' }.status", equalTo("Finished"));

        // when
        putDelay(organiser, 0);

        // then: the fourth is of the race laid down anew
        awaitTold("late-order/101", 4);
        assertThat(told("late-order/101").stream().map(Progress::revision))
                .startsWith(1L, 2L, 3L)
                .isSorted();
        await().atMost(PATIENCE).until(() -> held("late-order", "101") == 0);
    }

    @Test
    void theSweepPublishesOnlyWhatIsOldEnough() {
        // given
        start("late-sweep", HOUR_S);
        scored("late-sweep", "C101", "Start", 1, 1);
        forgetHeld("late-sweep");

        // when: a later entrant, swept twice after that, was passed in between
        start("prompt-sweep", 0);
        progress.send(read("prompt-sweep", "C101", "Start", 1));
        await().atMost(PATIENCE).until(() -> progress.rows("prompt-sweep/101") >= 4);

        // then
        assertThat(published(Topic.RACE_PROGRESS, "late-sweep/101")).isEmpty();

        // when
        execute("update progress set scored_at = now() - interval '61 minutes' where race = $1", "late-sweep");

        // then
        await().atMost(PATIENCE)
                .until(() -> progress.findProgress("late-sweep/101").isPresent());
    }

    @Test
    void whatWasHeldOfWhoIsHiddenOrErasedNeverLeaves() {
        // given
        var organiser = start("late-hidden", HOUR_S);
        scored("late-hidden", "C101", "Start", 1, 1);
        scored("late-hidden", "C102", "Start", 2, 1);
        scored("late-hidden", "C103", "Start", 3, 1);

        // when
        organiser
                .put("/entrants/101/visibility", JSON, "{\"visibility\":\"hidden\"}")
                .statusCode(200);
        organiser.delete("/entrants/102").statusCode(204);

        // then
        assertThat(held("late-hidden", "101")).isZero();
        assertThat(held("late-hidden", "102")).isZero();

        // when
        putDelay(organiser, 0);

        // then
        awaitTold("late-hidden/103", 1);
        await().atMost(PATIENCE).until(() -> held("late-hidden", "103") == 0);
        assertThat(told("late-hidden/101")).isEmpty();
        assertThat(told("late-hidden/102")).isEmpty();
    }

    @Test
    void whatWasMadeForEverybodyIsNotShownOfWhoIsShownInResultsOnly() {
        // given: held, and by the change's own hand not forgotten
        var organiser = start("late-results", HOUR_S);
        scored("late-results", "C101", "Start", 1, 1);
        scored("late-results", "C103", "Start", 3, 1);
        organiser
                .put("/results-status", JSON, "{\"status\":\"unofficial\",\"who\":\"Ann\"}")
                .statusCode(200);
        execute("update entrant set visibility = 'RESULTS_ONLY' where race = $1 and bib = '101'", "late-results");

        // when
        putDelay(organiser, 0);

        // then
        awaitTold("late-results/101", 2);
        awaitTold("late-results/103", 1);
        assertThat(told("late-results/101")).allMatch(one -> one.motion() == null && one.revision() > 1);
        assertThat(told("late-results/103").get(0).motion()).isNotNull();
    }

    @Test
    void aRaceIsStoppedAtOnceAndWhatWasHeldMovesNobody() {
        // given
        var organiser = start("late-stop", HOUR_S);
        setClock(organiser, "live", 1);
        scored("late-stop", "C101", "Start", 1, 1);
        scored("late-stop", "C101", "5K", 1_301, 2);

        // when
        organiser
                .put("/state", JSON, "{\"state\":\"stopped\",\"who\":\"Race director\"}")
                .statusCode(200);

        // then
        awaitClock("late-stop", clock -> clock.state() == RaceClock.State.STOPPED);
        assertThat(published(Topic.RACE_PROGRESS, "late-stop/101")).isEmpty();

        // when
        putDelay(organiser, 0);

        // then
        awaitTold("late-stop/101", 3);
        assertThat(told("late-stop/101").get(1).splits()).hasSize(2);
        assertThat(told("late-stop/101"))
                .allMatch(one -> one.projection() == null && one.motion().speedMps() == 0);
    }

    @Test
    void theClockIsBehindByTheDelayAndFollowsIt() {
        // given
        var organiser = start("late-clock", HOUR_S);

        // when
        var wallTime = Instant.parse(setClock(organiser, "live", 2).extract().path("wallTime"));

        // then
        var behind = awaitClock("late-clock", clock -> clock.rate() > 0);
        assertThat(behind.wallTime()).isEqualTo(wallTime);
        assertThat(behind.raceMsAt(wallTime)).isEqualTo(-2 * HOUR_S * 1_000L);

        // when
        putDelay(organiser, 0);

        // then
        var caughtUp = awaitClock("late-clock", clock -> clock.revision() > behind.revision());
        assertThat(caughtUp.raceMsAt(wallTime)).isZero();

        // when
        putDelay(organiser, 60);

        // then
        var later = awaitClock("late-clock", clock -> clock.revision() > caughtUp.revision());
        assertThat(later.raceMsAt(wallTime)).isEqualTo(-2 * 60 * 1_000L);

        // when
        setClock(organiser, "live", 0);

        // then
        var standing = awaitClock("late-clock", clock -> clock.rate() == 0);
        assertThat(standing.revision()).isGreaterThan(later.revision());
    }

    @Test
    void positionsWaitTooAndOfEachSecondTheNewest() {
        // given
        try (var positions = new Topics(bootstrapServers, Topic.RACE_POSITIONS)) {
            var organiser = start("late-fixes", HOUR_S);
            scored("late-fixes", "C102", "Start", 0, 1);
            start("prompt-fixes", 0);
            positions.send(read("prompt-fixes", "C102", "Start", 0));
            await().atMost(PATIENCE)
                    .until(() -> progress.findProgress("prompt-fixes/102").isPresent());

            // when
            run(positions, "late-fixes");
            run(positions, "prompt-fixes");

            // then
            await().atMost(PATIENCE)
                    .until(() -> positions.findPosition("prompt-fixes/102").isPresent());
            await().atMost(PATIENCE).until(() -> held("late-fixes", "102") > 1);
            assertThat(published(Topic.RACE_POSITIONS, "late-fixes/102")).isEmpty();

            // when
            putDelay(organiser, 0);

            // then
            await().atMost(PATIENCE)
                    .until(() -> positions.findPosition("late-fixes/102").isPresent());
        }
        assertThat(heldOfOneSecond()).containsExactly("second");
    }

    @Test
    void aDelayIsSaidToEverybodyOrRefused() {
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            var organiser = new Organiser("late-words");
            put(organiser, 60).statusCode(200).body("publicDelayS", equalTo(60));
            await().atMost(PATIENCE).until(() -> catalog.find("late-words")
                    .filter(entry -> new String(entry).contains("\"publicDelayS\":60"))
                    .isPresent());
            for (var wrong : List.of(-1, HOUR_S + 1)) {
                put(organiser, wrong).statusCode(400).body("problems.at", hasItems("/publicDelayS"));
            }
            put(organiser, 0).statusCode(200).body("publicDelayS", nullValue());
        }
    }

    /** Two positions of one entrant, held at the same moment. */
    private List<String> heldOfOneSecond() {
        return transactions.run(session -> {
            for (var body : List.of("first", "second")) {
                HeldRows.hold(
                        session,
                        List.of(new HeldRow(
                                Topic.RACE_POSITIONS, "prompt-fixes", "none", null, "PUBLIC", false, body.getBytes())));
            }
            var bodies = new ArrayList<String>();
            session.query("select body from held where race = $1 and bib = 'none'", "prompt-fixes")
                    .forEach(row -> bodies.add(row.getBuffer(0).toString()));
            return bodies;
        });
    }

    private static Organiser start(String race, int delayS) {
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST.replace("M,17,", "M,37,"));
        putDelay(organiser, delayS);
        return organiser;
    }

    private static void putDelay(Organiser organiser, int delayS) {
        put(organiser, delayS).statusCode(200);
    }

    private static ValidatableResponse put(Organiser organiser, int delayS) {
        return organiser.put("", JSON, SmallRace.late(delayS));
    }

    private static ValidatableResponse setClock(Organiser organiser, String state, int rate) {
        return organiser
                .put(
                        "/clock",
                        JSON,
                        "{\"state\":\"" + state + "\",\"raceMs\":0,\"rate\":" + rate + ",\"replay\":false}")
                .statusCode(200);
    }

    /** Sends a read and waits until its score is held. */
    private void scored(String race, String chip, String mat, double secondsAfterGun, int heldThen) {
        progress.send(read(race, chip, mat, secondsAfterGun));
        await().atMost(PATIENCE).until(() -> held(race, chip.substring(1)) == heldThen);
    }

    private void run(Topics topics, String race) {
        for (var second = 10; second <= 100; second += 2) {
            var time = SmallRace.GUN.plusSeconds(second);
            var lat = SmallRace.latAt(second * 3);
            topics.send(new PositionFix(race, "T" + time, "T102", time, lat, -71.5, 5.0, null, null, Instant.now()));
        }
    }

    private long held(String race, String bib) {
        return transactions.run(
                session -> session.query("select count(*) from held where race = $1 and bib = $2", race, bib)
                        .iterator()
                        .next()
                        .getLong(0));
    }

    private void forgetHeld(String race) {
        execute("delete from held where race = $1", race);
    }

    private void execute(String sql, String race) {
        transactions.run(session -> session.query(sql, race));
    }

    private RaceClock awaitClock(String race, Predicate<RaceClock> wanted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> clocks.find(race)
                                .map(value -> parse(value, RaceClock.class))
                                .filter(wanted),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void hear(String key, byte[] value) {
        if (value != null && key.startsWith("late-")) {
            told.computeIfAbsent(key, anew -> new CopyOnWriteArrayList<>()).add(parse(value, Progress.class));
        }
    }

    private List<Progress> told(String key) {
        return told.getOrDefault(key, List.of());
    }

    private void awaitTold(String key, long revision) {
        await().atMost(PATIENCE).until(() -> told(key).stream().anyMatch(one -> one.revision() >= revision));
    }

    /** All that stands in the topic now, tombstones apart. */
    private List<String> published(Topic topic, String key) {
        return TopicLog.readAll(bootstrapServers).stream()
                .filter(entry ->
                        entry.topic().equals(topic.topicName()) && entry.key().equals(key) && entry.value() != null)
                .map(TopicLog.Entry::value)
                .toList();
    }

    private static <T> T parse(byte[] value, Class<T> type) {
        try {
            return Json.read(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
