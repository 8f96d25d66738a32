package run.boylston.pace.race;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ManageTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void onlyTheOrganiserGetsIn() {
        given().contentType(JSON)
                .body(SmallRace.DEFINITION)
                .put("/manage/races/closed")
                .then()
                .statusCode(401)
                .contentType(containsString(PROBLEM));
        given().auth()
                .oauth2("not-the-organisers-key")
                .contentType(JSON)
                .body(SmallRace.DEFINITION)
                .put("/manage/races/closed")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/start-list, text/csv, 'bib,name,contest,chip\n'",
        "/records, application/json, []",
        "/campaigns, application/json, []",
        "/clock, application/json, '{\"state\":\"live\",\"raceMs\":0,\"rate\":1,\"replay\":false}'",
        "/course?contest=ten, text/csv, 'distance_m,lat,lon,elevation_m\n'"
    })
    void anUnknownRaceIsAProblem(String path, String type, String body) {
        new Organiser("nowhere")
                .put(path, type, body)
                .statusCode(404)
                .contentType(containsString(PROBLEM))
                .body("detail", containsString("nowhere"));
    }

    @ParameterizedTest
    @CsvSource({"'{\"name\":', Malformed JSON", "'{\"name\":{}}', Malformed JSON", "'{\"waves\":7}', Malformed JSON"})
    void malformedJsonIsAProblem(String body, String title) {
        new Organiser("malformed")
                .put("", JSON, body)
                .statusCode(400)
                .contentType(containsString(PROBLEM))
                .body("title", equalTo(title));
    }

    @Test
    void everythingWrongWithARaceIsToldAtOnce() {
        // given
        var definition = SmallRace.DEFINITION
                .replace("America/New_York", "Atlantis")
                .replace("\"18-39\"", "\"young\"")
                .replace("[\"Start\",\"5K\",\"Finish\"]", "[\"Start\",\"7K\",\"Finish\"]")
                .replace("\"maxSpeedMps\":7.5}]", "\"maxSpeedMps\":0}]");

        // when
        var answer = new Organiser("wrong").put("", JSON, definition);

        // then
        answer.statusCode(400)
                .body(
                        "problems.at",
                        hasItems("/zone", "/ageGroups/0", "/contests/0/points", "/divisions/1/maxSpeedMps"));
        new Organiser("wrong").get("/results.csv").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-16T14:00:00Z, +900000000-04-16T14:00:00Z, /waves/0/gunTime",
        "2018-04-16T14:00:00Z, 0018-04-16T14:00:00Z, /waves/0/gunTime",
        "'\"distanceM\":10000,', '\"distanceM\":1e300,', /contests/0/distanceM"
    })
    void aNumberNobodyCanMeanIsRefused(String right, String wrong, String at) {
        new Organiser("mistyped")
                .put("", JSON, SmallRace.DEFINITION.replace(right, wrong))
                .statusCode(400)
                .body("problems.at", hasItem(at));
    }

    @Test
    void aRecordOfZeroSecondsIsRefused() {
        // given
        var organiser = new Organiser("zero");
        organiser.load(SmallRace.START_LIST);

        // when
        var answer = organiser.put("/records", JSON, SmallRace.RECORDS.replace("0:40:00", "0:00:00"));

        // then
        answer.statusCode(400).body("problems.size()", greaterThan(0));
    }

    @Test
    void aCourseWithAGapIsRefusedByLine() {
        // given
        var organiser = new Organiser("gap");
        organiser.load(SmallRace.START_LIST);

        // when
        var answer = organiser.put(
                "/course?contest=ten", "text/csv", "distance_m,lat,lon,elevation_m\n0,42,-71.5,0\nx,42.1,-71.5,0\n");

        // then
        answer.statusCode(400).body("problems[0].line", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"distance_m,lat,lon,elevation_m", "lat,lon,elevation_m"})
    void aLevelCourseNeedsNoElevations(String columns) {
        // given
        var organiser = new Organiser("level");
        organiser.load(SmallRace.START_LIST);
        var first = columns.startsWith("distance_m") ? 0 : 1;
        var course = SmallRace.course()
                .lines()
                .map(line -> String.join(",", List.of(line.split(",")).subList(first, 3)))
                .collect(Collectors.joining("\n"));

        // then
        organiser
                .put("/course?contest=ten", "text/csv", course)
                .statusCode(400)
                .body("problems.reason", hasItem("missing-column"));
        organiser
                .put("/course?contest=ten&level=true", "text/csv", course)
                .statusCode(200)
                .body("points[0][3]", equalTo(0.0f));
    }

    @ParameterizedTest
    @CsvSource({"READS", "FIXES", "WATCH"})
    void aKeyIsPublishedAsAHashAndRevoked(String purpose) {
        // given
        var organiser = new Organiser("keys");
        organiser.load(SmallRace.START_LIST);
        try (var keys = new Topics(bootstrapServers, Topic.RACE_KEYS)) {
            // when
            var created = organiser
                    .post("/keys", "{\"device\":\"start-reader\",\"purpose\":\"" + purpose + "\"}")
                    .statusCode(201)
                    .extract();
            String id = created.path("id");
            String key = created.path("key");

            // then
            assertThat(key).startsWith(id + ".");
            await().atMost(Duration.ofSeconds(30)).until(() -> keys.find(id).isPresent());
            assertThat(new String(keys.find(id).orElseThrow()))
                    .contains("\"race\":\"keys\"", "start-reader", "\"purpose\":\"" + purpose + "\"")
                    .doesNotContain(key.substring(id.length() + 1));

            // when
            organiser.delete("/keys/" + id).statusCode(204);

            // then
            await().atMost(Duration.ofSeconds(30)).until(() -> keys.find(id).isEmpty());
        }
    }

    @Test
    void theClockGoesOutWithARevision() {
        // given
        var organiser = new Organiser("clock");
        organiser.load(SmallRace.START_LIST);

        // when
        var body = "{\"state\":\"live\",\"raceMs\":5000,\"rate\":30,\"replay\":true}";
        organiser.put("/clock", JSON, body).statusCode(200).body("revision", equalTo(1));
        organiser.put("/clock", JSON, body).statusCode(200).body("revision", equalTo(2));

        // then
        try (var clocks = new Topics(bootstrapServers, Topic.RACE_CLOCK)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> clocks.find("clock")
                    .filter(value -> new String(value).contains("\"revision\":2"))
                    .isPresent());
        }
    }

    @Test
    void aClockNobodyCanMeanIsRefused() {
        // given
        var organiser = new Organiser("clock-refused");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser
                .put(
                        "/clock",
                        JSON,
                        "{\"state\":\"live\",\"raceMs\":" + Long.MAX_VALUE + ",\"rate\":-1,\"replay\":true}")
                .statusCode(400)
                .body("problems.at", hasItems("/rate", "/raceMs"));
    }

    @Test
    void theWatermarkReachesWhatWasTaken() {
        // given
        var organiser = new Organiser("mark");
        organiser.load(SmallRace.START_LIST);

        // when
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(SmallRace.read("mark", "C101", "Start", 1), SmallRace.read("mark", "C-nobody", "Start", 1));
        }

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var mark = organiser.get("/watermark").statusCode(200).extract();
            assertThat(mark.<Integer>path("reads.taken")).isGreaterThanOrEqualTo(2);
            assertThat(mark.<Integer>path("reads.scored")).isEqualTo(mark.<Integer>path("reads.taken"));
        });
    }

    @Test
    void healthMetricsAndOpenApiAreThere() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("boylston_read_lag_seconds"));
        given().get("/q/openapi").then().statusCode(200).body(startsWith("---"));
    }
}
