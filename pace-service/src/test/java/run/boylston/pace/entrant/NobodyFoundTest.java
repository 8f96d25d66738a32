package run.boylston.pace.entrant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.TopicLog;
import run.boylston.pace.stack.TopicLog.Entry;
import run.boylston.pace.stack.Topics;

/**
 * Law 7 as a search: every record of every topic and every public answer, for every word that tells of somebody who is not
 * to be found. What only devices say, a chip or a tracker, the front door's own topics hold without knowing whose it is.
 */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class NobodyFoundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final List<String> INBOUND =
            List.of(Topic.RACE_READS.topicName(), Topic.RACE_FIXES.topicName(), Topic.RACE_REJECTS.topicName());

    /** All that an organiser may know of somebody, in words that tell whose they are. */
    private static final String LINE =
            "<who>-bib,<who>-name,ten,women,first,F,<age>,USA,<who>-state,<who>-town,<who>-club,<who>-charity,<who>-chip,"
                    + "<who>-tracker,<who>-owner,<who>-note,<visibility>,<alias>\n";

    private static final String LIST =
            "bib,name,contest,division,wave,sex,age,country,state,hometown,club,charity,chip,tracker,tracker_owner,note,"
                    + "visibility,alias\n"
                    + line("seen", 30, "public", "")
                    + line("hidden", 30, "hidden", "")
                    + line("minor", 15, "", "")
                    + line("masked", 30, "alias", "Heron")
                    + line("erased", 30, "public", "")
                    + line("later", 30, "public", "");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    private Topics topics;
    private Organiser organiser;
    private String race;

    @BeforeEach
    void watch() {
        topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void whoIsNotToBeFoundIsFoundByNoSearch() {
        // given
        start("search");
        run("seen", "hidden", "minor", "masked", "erased", "later");
        awaitQuiet();

        // then
        var words = Stream.of(wordsOf("hidden"), wordsOf("minor"), wordsWithoutBib("masked"))
                .flatMap(List::stream)
                .toList();
        assertThat(found(TopicLog.readAll(bootstrapServers), words)).isEmpty();
        assertThat(found(publicAnswers(), words)).isEmpty();
        assertThat(found(TopicLog.readAll(bootstrapServers), List.of("seen-name", "Heron", "seen-bib")))
                .isNotEmpty();
        assertThat(found(publicAnswers(), List.of("Heron"))).isNotEmpty();

        // when
        organiser.delete("/entrants/erased-bib").statusCode(204);
        organiser
                .put("/entrants/later-bib/visibility", JSON, "{\"visibility\":\"hidden\"}")
                .statusCode(200);
        organiser
                .put("/results-status", JSON, "{\"status\":\"official\",\"who\":\"Ann\"}")
                .statusCode(200);
        run("seen", "hidden", "minor", "masked", "erased", "later");
        awaitQuiet();

        // then
        var gone = Stream.of(wordsOf("hidden"), wordsOf("erased"), wordsOf("later"), wordsWithoutBib("masked"))
                .flatMap(List::stream)
                .toList();
        var newest = TopicLog.newest(TopicLog.readAll(bootstrapServers));
        assertThat(found(newest, gone)).isEmpty();
        assertThat(found(publicAnswers(), gone)).isEmpty();
        assertThat(found(publicAnswers(), List.of("minor-name"))).isNotEmpty();
        assertThat(newest)
                .filteredOn(entry -> entry.topic().equals(Topic.RACE_POSITIONS.topicName()))
                .noneMatch(entry -> entry.key().startsWith(race + "/minor"));
    }

    private void start(String id) {
        race = id;
        organiser = new Organiser(id);
        organiser.load(SmallRace.HEADER);
        var everything =
                "\"publicFields\":[\"sex\",\"ageGroup\",\"country\",\"state\",\"hometown\",\"club\",\"charity\"],";
        organiser
                .put("", JSON, SmallRace.DEFINITION.replace("\"simulated\":true,", "\"simulated\":true," + everything))
                .statusCode(200);
        organiser.put("/start-list", "text/csv", LIST).statusCode(200);
        var campaigns = Stream.of("seen", "hidden", "minor", "masked", "erased", "later")
                .map(who ->
                        "{\"bib\":\"<who>-bib\",\"title\":\"<who>-cause\",\"organisation\":\"A foundation\",\"raised\":1,\"goal\":2,\"currency\":\"USD\"}"
                                .replace("<who>", who))
                .toList();
        organiser.put("/campaigns", JSON, campaigns.toString()).statusCode(200);
    }

    /** Mats, phones, a judge and a broken record tell of each. */
    private void run(String... everybody) {
        for (var who : everybody) {
            var chip = who + "-chip";
            topics.send(read(race, chip, "Start", 1), read(race, chip, "5K", 1_300));
            topics.sendRaw(Topic.RACE_READS, race + "/" + chip, ("{\"chip\":\"" + chip + "\"").getBytes());
            for (var second = 0; second < 80; second += 2) {
                topics.send(fix(who + "-tracker", second));
            }
            organiser.post(
                    "/corrections",
                    "{\"kind\":\"enterSplit\",\"bib\":\"" + who + "-bib\",\"point\":\"Finish\",\"time\":\""
                            + SmallRace.GUN.plusSeconds(2_700) + "\",\"who\":\"Ann\",\"why\":\"" + who + "-why\"}");
        }
    }

    private PositionFix fix(String tracker, int second) {
        var time = SmallRace.GUN.plusSeconds(second);
        var lat = SmallRace.latAt(second * 3);
        return new PositionFix(race, tracker + time, tracker, time, lat, -71.5, 5.0, null, null, Instant.now());
    }

    /** Until all is scored and told, and everybody's progress was swept once more. */
    private void awaitQuiet() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var mark = organiser.get("/watermark").extract();
            assertThat(mark.<Integer>path("reads.scored")).isEqualTo(mark.<Integer>path("reads.taken"));
            assertThat(mark.<Integer>path("fixes.scored")).isEqualTo(mark.<Integer>path("fixes.taken"));
        });
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from progress where stale and race = $1", race) == 0);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from outbox where key = $1 or key like $1 || '/%'", race) == 0);
        var seen = topics.rows(race + "/seen-bib");
        await().atMost(PATIENCE).until(() -> topics.rows(race + "/seen-bib") >= seen + 2);
    }

    private long count(String sql, String parameter) {
        return transactions.run(
                session -> session.query(sql, parameter).iterator().next().getLong(0));
    }

    private List<Entry> publicAnswers() {
        var answers = new ArrayList<Entry>();
        for (var path : List.of("results.json", "results.csv", "results.xml", "standings", "standings?point=5K")) {
            answers.add(answer("/manage/races/" + race + "/" + path));
        }
        answers.add(answer("/manage/races/" + race + "/targets/record/plan"));
        answers.add(answer("/q/metrics"));
        answers.add(answer("/q/openapi"));
        return answers;
    }

    private static Entry answer(String path) {
        var answer = given().auth()
                .oauth2(Organiser.KEY)
                .queryParam("audience", "public")
                .get(path)
                .then()
                .statusCode(200);
        return new Entry("answer", path, answer.extract().asString());
    }

    /** Every record that has one of the words; a tombstone's key tells of nobody. */
    private static List<Entry> found(List<Entry> entries, List<String> words) {
        return entries.stream()
                .filter(entry -> entry.value() != null)
                .filter(entry -> words.stream()
                        .filter(word -> !INBOUND.contains(entry.topic()) || !isOfADevice(word))
                        .anyMatch(word -> (entry.key() + " " + entry.value()).contains(word)))
                .toList();
    }

    private static boolean isOfADevice(String word) {
        return word.endsWith("-chip") || word.endsWith("-tracker");
    }

    private static List<String> wordsOf(String who) {
        return Stream.concat(Stream.of(who + "-bib"), wordsWithoutBib(who).stream())
                .toList();
    }

    /** Who goes under another name goes under their own bib. */
    private static List<String> wordsWithoutBib(String who) {
        return Stream.of("name", "state", "town", "club", "charity", "chip", "tracker", "owner", "note", "cause", "why")
                .map(word -> who + "-" + word)
                .toList();
    }

    private static String line(String who, int age, String visibility, String alias) {
        return LINE.replace("<who>", who)
                .replace("<age>", Integer.toString(age))
                .replace("<visibility>", visibility)
                .replace("<alias>", alias);
    }
}
