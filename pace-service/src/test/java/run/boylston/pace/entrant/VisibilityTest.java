package run.boylston.pace.entrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class VisibilityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final String CAMPAIGN =
            "[{\"bib\":\"102\",\"title\":\"End epilepsy\",\"organisation\":\"A foundation\",\"raised\":1,\"goal\":2,"
                    + "\"currency\":\"USD\"}]";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Topics progress;
    Topics catalog;
    Topics positions;

    @BeforeEach
    void watch() {
        progress = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
        catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG);
        positions = new Topics(bootstrapServers, Topic.RACE_POSITIONS);
    }

    @AfterEach
    void close() {
        progress.close();
        catalog.close();
        positions.close();
    }

    @Test
    void somebodyErasedIsInNoTopicAndComesBackWithNoStartList() {
        // given
        var organiser = follow("erase");

        // when
        organiser.delete("/entrants/102").statusCode(204);

        // then
        await().atMost(PATIENCE).until(() -> isGone("erase", "102"));
        organiser.delete("/entrants/102").statusCode(404);
        assertThat(organiser.get("/results.csv").extract().asString()).doesNotContain("Bea");
        organiser.get("/unknown-chips").statusCode(200).body("chip", hasItems("C102"));
        organiser
                .put("/start-list", "text/csv", SmallRace.START_LIST)
                .statusCode(400)
                .body("problems[0].line", equalTo(3))
                .body("problems[0].reason", equalTo("erased"));

        // when
        run("erase", 60, 100);
        progress.send(read("erase", "C102", "5K", 1_300), read("erase", "C101", "Start", 3));

        // then
        awaitProgress("erase/101", scored -> true);
        assertThat(isGone("erase", "102")).isTrue();
    }

    @Test
    void aStartListThatComesAgainShowsNobodyWhoAskedNotToBe() {
        // given
        var organiser = follow("list-again");
        organiser
                .put("/entrants/102/visibility", JSON, "{\"visibility\":\"hidden\",\"trackingConsent\":false}")
                .statusCode(200);

        // when
        organiser.put("/start-list", "text/csv", SmallRace.START_LIST).statusCode(200);

        // then
        organiser
                .patch("/entrants/102/visibility", "{}")
                .statusCode(200)
                .body("visibility", equalTo("HIDDEN"))
                .body("trackingConsent", equalTo(false));
        await().atMost(PATIENCE).until(() -> isGone("list-again", "102"));

        // when: the bib went to somebody else, or the name was put right
        organiser
                .put("/start-list", "text/csv", SmallRace.START_LIST.replace("Bea Bell", "Bea Ball"))
                .statusCode(200);

        // then
        organiser.patch("/entrants/102/visibility", "{}").body("visibility", equalTo("HIDDEN"));
    }

    @Test
    void aStartListThatHidesSomebodyOutranksWhatWasSaidBefore() {
        // given
        var organiser = new Organiser("list-hides");
        organiser.load(SmallRace.START_LIST);
        organiser
                .patch("/entrants/101/visibility", "{\"trackingConsent\":false}")
                .statusCode(200);

        // when
        var hiding = SmallRace.START_LIST.replace("C101,,,,,record", "C101,,,hidden,,record");
        organiser.put("/start-list", "text/csv", hiding).statusCode(200);

        // then
        organiser.patch("/entrants/101/visibility", "{}").body("visibility", equalTo("HIDDEN"));
    }

    @Test
    void somebodyHiddenIsGoneAndComesBackAsTheyWere() {
        // given
        var organiser = follow("hide");
        var before = awaitProgress("hide/102", scored -> true);

        // when
        show(organiser, "hidden");

        // then
        await().atMost(PATIENCE).until(() -> isGone("hide", "102"));

        // when
        show(organiser, "PUBLIC");

        // then
        var after = awaitProgress("hide/102", scored -> true);
        assertThat(after.splits()).isEqualTo(before.splits());
        assertThat(after.revision()).isGreaterThan(before.revision());
        await().atMost(PATIENCE).until(() -> text("hide/entrant/102").contains("Bea Bell"));
        await().atMost(PATIENCE).until(() -> text("hide/campaign/102").contains("End epilepsy"));
    }

    @Test
    void underAnAliasNothingGivesAwayWhoItIs() {
        // given
        var organiser = follow("alias");

        // when
        organiser
                .put("/entrants/102/visibility", JSON, "{\"visibility\":\"alias\"}")
                .statusCode(400)
                .body("problems[0].at", equalTo("/alias"));
        organiser
                .put("/entrants/102/visibility", JSON, "{\"visibility\":\"alias\",\"alias\":\"Blue Heron\"}")
                .statusCode(200)
                .body("visibility", equalTo("ALIAS"));

        // then
        await().atMost(PATIENCE).until(() -> text("alias/entrant/102").contains("Blue Heron"));
        assertThat(text("alias/entrant/102")).doesNotContain("Bea", "USA", "friend");
        await().atMost(PATIENCE).until(() -> catalog.find("alias/campaign/102").isEmpty());
        assertThat(progress.findProgress("alias/102")).isPresent();
    }

    @Test
    void whoIsShownInResultsOnlyIsShownOnceTheyAreSettledAndNeverMoves() {
        // given
        var organiser = follow("minors");
        progress.send(read("minors", "C103", "Start", 2), read("minors", "C103", "5K", 1_100));
        progress.send(read("minors", "C101", "Start", 2));
        awaitProgress("minors/101", scored -> true);
        assertThat(catalog.find("minors/entrant/103")).isEmpty();

        // when
        organiser
                .put("/results-status", JSON, "{\"status\":\"final\"}")
                .statusCode(400)
                .body("problems.at", hasItems("/status", "/who"));
        organiser
                .put("/results-status", JSON, "{\"status\":\"unofficial\",\"who\":\"Ann\"}")
                .statusCode(200);

        // then
        var result = awaitProgress("minors/103", scored -> true);
        assertThat(result.splits()).hasSize(2);
        assertThat(result.status()).isEqualTo(EntrantStatus.ACTIVE);
        assertThat(result.motion()).isNull();
        assertThat(result.projection()).isNull();
        await().atMost(PATIENCE).until(() -> text("minors/entrant/103").contains("Cal Cole"));
        await().atMost(PATIENCE).until(() -> text("minors").contains("\"resultsStatus\":\"UNOFFICIAL\""));
        assertThat(organiser.get("/results.csv").extract().asString()).contains("unofficial");

        // when
        organiser
                .put("/results-status", JSON, "{\"status\":\"live\",\"who\":\"Ann\"}")
                .statusCode(200);

        // then
        await().atMost(PATIENCE).until(() -> isGone("minors", "103"));
    }

    @Test
    void withoutConsentNoPositionIsPublished() {
        // given
        var organiser = follow("consent");

        // when
        organiser
                .patch("/entrants/102/visibility", "{\"trackingConsent\":false}")
                .statusCode(200)
                .body("visibility", equalTo("PUBLIC"));
        await().atMost(PATIENCE).until(() -> positions.find("consent/102").isEmpty());
        run("consent", 60, 140);

        // then
        progress.send(read("consent", "C102", "5K", 1_300));
        awaitProgress("consent/102", scored -> scored.splits().size() == 2);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var mark = organiser.get("/watermark").extract();
            assertThat(mark.<Integer>path("fixes.scored")).isEqualTo(mark.<Integer>path("fixes.taken"));
        });
        assertThat(positions.find("consent/102")).isEmpty();
        assertThat(text("consent/entrant/102")).contains("Bea Bell");
    }

    @Test
    void whatIsWrongWithAVisibilityIsTold() {
        // given
        var organiser = new Organiser("wrong-visibility");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser
                .put("/entrants/102/visibility", JSON, "{\"visibility\":\"shy\",\"trackingConsent\":\"perhaps\"}")
                .statusCode(400)
                .body("problems.at", hasItems("/visibility", "/trackingConsent"));
        organiser
                .put("/entrants/999/visibility", JSON, "{\"visibility\":\"hidden\"}")
                .statusCode(404)
                .body("detail", containsString("999"));
    }

    /** A race with 102 under way, her phone heard and her cause known. */
    private Organiser follow(String race) {
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        organiser.put("/campaigns", JSON, CAMPAIGN).statusCode(200);
        progress.send(read(race, "C102", "Start", 0));
        awaitProgress(race + "/102", scored -> true);
        run(race, 0, 60);
        await().atMost(PATIENCE).until(() -> positions.find(race + "/102").isPresent());
        await().atMost(PATIENCE)
                .until(() -> catalog.find(race + "/campaign/102").isPresent());
        return organiser;
    }

    /** A fix every two seconds, three metres a second due north. */
    private void run(String race, int fromS, int toS) {
        IntStream.range(fromS / 2, toS / 2).map(index -> index * 2).forEach(second -> {
            var time = SmallRace.GUN.plusSeconds(second);
            positions.send(new PositionFix(
                    race,
                    "T102-" + time,
                    "T102",
                    time,
                    SmallRace.latAt(second * 3),
                    -71.5,
                    5.0,
                    null,
                    null,
                    Instant.now()));
        });
    }

    private static void show(Organiser organiser, String visibility) {
        organiser
                .put("/entrants/102/visibility", JSON, "{\"visibility\":\"" + visibility + "\"}")
                .statusCode(200);
    }

    private boolean isGone(String race, String bib) {
        return catalog.find(race + "/entrant/" + bib).isEmpty()
                && catalog.find(race + "/campaign/" + bib).isEmpty()
                && progress.find(race + "/" + bib).isEmpty()
                && positions.find(race + "/" + bib).isEmpty();
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
