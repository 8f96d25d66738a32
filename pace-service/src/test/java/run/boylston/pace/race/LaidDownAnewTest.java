package run.boylston.pace.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RaceTables;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** A race that is laid down anew, under all that hangs on it: that follows, or the whole is refused. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LaidDownAnewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    private Topics progress;

    @BeforeEach
    void watch() {
        progress = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void whatEntrantsReferToStays() {
        // given
        var organiser = new Organiser("anew-used");
        organiser.load(SmallRace.START_LIST);
        var before = RaceTables.of(transactions, "anew-used");

        // when
        var other = SmallRace.DEFINITION
                .replace("\"id\":\"women\"", "\"id\":\"woman\"")
                .replace("\"id\":\"first\"", "\"id\":\"one\"")
                .replace("\"waves\":[\"first\"]", "\"waves\":[\"one\"]")
                .replace("\"id\":\"ten\"", "\"id\":\"10\"");

        // then
        organiser
                .put("", JSON, other)
                .statusCode(400)
                .body("problems.at", contains("/contests", "/divisions", "/waves"))
                .body("problems.reason", contains("in-use", "in-use", "in-use"))
                .body("problems.detail", contains(endsWith("ten, 3"), endsWith("women, 2"), endsWith("first, 3")));
        assertThat(RaceTables.of(transactions, "anew-used")).isEqualTo(before);

        // when: nobody is left who names them
        organiser.put("/start-list", "text/csv", SmallRace.HEADER).statusCode(200);

        // then
        organiser.put("", JSON, other).statusCode(200);
    }

    @Test
    void theClockShowsTheSameMomentWhenTheFirstGunIsPlannedForAnotherTime() {
        // given: twenty minutes after a gun at 14:00Z, and somebody half-way before that can be
        var organiser = new Organiser("anew-zero");
        organiser.load(SmallRace.START_LIST);
        String wallTime = organiser
                .put("/clock", JSON, "{\"state\":\"live\",\"raceMs\":1200000,\"rate\":1,\"replay\":true}")
                .statusCode(200)
                .extract()
                .path("wallTime");
        progress.send(later("anew-zero", "Start", 901), later("anew-zero", "5K", 2_000));
        awaitMarks(organiser, List.of(), List.of("future"));

        // when: it is planned for 14:15Z
        var gun = SmallRace.GUN.plusSeconds(900);
        organiser.put("", JSON, SmallRace.definition(gun)).statusCode(200);

        // then
        var scored = awaitProgress("anew-zero/101", found -> gun.equals(found.gunTime()));
        assertThat(scored.splits()).extracting(Split::raceMs).containsExactly(1_000L);
        awaitMarks(organiser, List.of(), List.of("future"));
        try (var clocks = new Topics(bootstrapServers, Topic.RACE_CLOCK)) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(clocks.find("anew-zero"))
                    .hasValueSatisfying(clock -> assertThat(new String(clock))
                            .contains("\"revision\":2", "\"raceMs\":300000", wallTime, "\"state\":\"live\"")));
        }
    }

    @Test
    void aContestsDistanceMayBeSetRightByAMetreUnderItsCourseAndItsRecord() {
        // given
        var organiser = new Organiser("anew-metre");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/records", JSON, SmallRace.RECORDS.replace("EVEN_PACE", "EVEN_EFFORT"))
                .statusCode(200);

        // when
        organiser.put("", JSON, ofDistance("10000.5")).statusCode(200);

        // then
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(text(catalog, "anew-metre/course/ten")).contains("[10000.5,");
                assertThat(text(catalog, "anew-metre/target/record")).contains("\"distanceM\":10000.5", ",2400000]");
            });
        }
        progress.send(later("anew-metre", "Start", 1), later("anew-metre", "5K", 1_301));
        awaitProgress("anew-metre/101", scored -> scored.splits().size() == 2);
    }

    @Test
    void aContestIsOfAnotherDistanceOnlyWithoutTheCourseThatDoesNotFit() {
        // given
        var organiser = new Organiser("anew-far");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/records", JSON, SmallRace.RECORDS.replace("EVEN_PACE", "EVEN_EFFORT"))
                .statusCode(200);
        var farther = ofDistance("12000");
        var before = RaceTables.of(transactions, "anew-far");

        // then
        organiser.put("", JSON, farther).statusCode(400).body("problems.at", hasItems("/contests", "/records/record"));
        organiser.delete("/course?contest=ten").statusCode(400).body("problems.at", contains("/records/record"));
        assertThat(RaceTables.of(transactions, "anew-far")).isEqualTo(before);

        // when
        organiser.put("/records", JSON, SmallRace.RECORDS).statusCode(200);
        organiser.delete("/course?contest=ten").statusCode(204);
        organiser.put("", JSON, farther).statusCode(200);

        // then
        organiser.get("/targets/record/plan").body("splits.timeMs", contains(0, 1_000_000, 2_400_000));
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(text(catalog, "anew-far/target/record")).contains("\"distanceM\":12000");
                assertThat(catalog.find("anew-far/course/ten")).isEmpty();
            });
        }
    }

    @Test
    void otherAgeGroupsAreEverybodysAtOnce() {
        // given: 30, 41 and 17 years old, in groups 18-39 and 40+
        var organiser = new Organiser("anew-groups");
        organiser.load(SmallRace.START_LIST);
        progress.send(later("anew-groups", "Start", 1), later("anew-groups", "5K", 1_301));
        awaitProgress("anew-groups/101", scored -> scored.splits().size() == 2);

        // when
        organiser
                .put("", JSON, SmallRace.DEFINITION.replace("\"18-39\",\"40+\"", "\"15-19\",\"30-34\""))
                .statusCode(200);

        // then
        organiser.get("/results.json").body("results.ageGroup", contains("30-34", null, "15-19"));
        organiser.get("/standings?point=5K&ageGroup=30-34").statusCode(200).body("standings.bib", contains("101"));
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(text(catalog, "anew-groups/entrant/101")).contains("\"ageGroup\":\"30-34\"");
                assertThat(text(catalog, "anew-groups/entrant/102"))
                        .isNotEmpty()
                        .doesNotContain("ageGroup\":\"");
            });
        }

        // when
        organiser
                .put("", JSON, SmallRace.DEFINITION.replace("\"18-39\",\"40+\"", ""))
                .statusCode(200);

        // then
        organiser.get("/results.json").body("results.ageGroup", contains(null, null, null));
    }

    private static String ofDistance(String metres) {
        return SmallRace.DEFINITION.replace("\"distanceM\":10000", "\"distanceM\":" + metres);
    }

    private static String text(Topics topics, String key) {
        return topics.find(key).map(String::new).orElse("");
    }

    private Progress awaitProgress(String key, Predicate<Progress> when) {
        await().atMost(PATIENCE)
                .until(() -> progress.findProgress(key).filter(when).isPresent());
        return progress.findProgress(key).orElseThrow();
    }

    private static void awaitMarks(Organiser organiser, List<?>... marks) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        organiser.get("/entrants/101/reads").statusCode(200).body("marks", equalTo(List.of(marks))));
    }

    /** Received a minute from now: nobody says anything of a read by a clock that was set just then. */
    private static TimingRead later(String race, String mat, long secondsAfterGun) {
        var time = SmallRace.GUN.plusSeconds(secondsAfterGun);
        return new TimingRead(
                race, race + mat, mat, "C101", time, null, null, Instant.now().plusSeconds(60));
    }
}
