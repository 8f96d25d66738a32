package run.boylston.pace.race;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** A race as data: taken whole and published as the race says, or refused whole and the race as it was. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RaceDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final String COURSE = "/course?contest=ten&credit=somebody";

    private static final String PEOPLE =
            """
            bib,name,contest,division,wave,sex,age,country,state,hometown,club,charity,chip,visibility,alias,tracking_consent
            1,Ada Ames,ten,women,first,F,30,USA,MA,Hopkinton,Fleet Feet,Epilepsy Foundation,C1,,,yes
            2,Bea Bell,ten,women,first,F,31,USA,MA,Natick,Fleet Feet,Epilepsy Foundation,C2,alias,The Fox,no
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Topics catalog;

    @BeforeEach
    void watch() {
        catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @ParameterizedTest
    @CsvSource({"gpx, application/gpx+xml", "geojson, application/geo+json", "csv, text/csv"})
    void aDrawnLineBecomesTheContestsCourse(String format, String type) {
        // given
        var race = "drawn-" + format;
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);

        // when: a line one in a hundred too long
        var answer = organiser.put(COURSE, type, drawn(format, 10_100));

        // then
        answer.statusCode(200)
                .body("credit", equalTo("somebody"))
                .body("points[0][0]", equalTo(0.0f))
                .body("points[-1][0]", equalTo(10_000.0f))
                .body("points.size()", greaterThan(10));
        await().atMost(PATIENCE).until(() -> published(race + "/course/ten").contains("\"somebody\""));
    }

    @ParameterizedTest
    @CsvSource({
        "gpx, application/gpx+xml, problems[0].line",
        "geojson, application/geo+json, problems[0].at",
        "csv, text/csv, problems[0].line"
    })
    void aCourseWithAGapIsRefusedAndTheOldOneStays(String format, String type, String place) {
        // given
        var race = "gap-" + format;
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        await().atMost(PATIENCE).until(() -> published(race + "/course/ten").contains("\"nobody\""));

        // when
        var answer = organiser.put(COURSE, type, drawn(format, 10_100, 3_000, 4_500));

        // then
        Object where = answer.statusCode(400)
                .body("problems.reason", contains("gap"))
                .extract()
                .path(place);
        assertThat(where.toString())
                .isEqualTo(Map.of("gpx", "33", "geojson", "/coordinates/31", "csv", "33")
                        .get(format));
        stays(race, "course/ten", COURSE);
    }

    @Test
    void whoMayWatchTheRaceSays() {
        // given
        var organiser = new Organiser("watched");
        organiser.load(SmallRace.START_LIST);
        await().atMost(PATIENCE).until(() -> published("watched").contains("\"Ten\""));
        assertThat(published("watched")).doesNotContain("access");

        // when
        organiser.put("", JSON, watchedBy("private")).statusCode(200).body("access", equalTo("private"));

        // then
        await().atMost(PATIENCE).until(() -> published("watched").contains("\"access\":\"private\""));

        // when: a word that is none
        organiser.put("", JSON, watchedBy("friends")).statusCode(400);

        // then
        assertThat(published("watched")).contains("\"access\":\"private\"");

        // when
        organiser.put("", JSON, watchedBy("public")).statusCode(200);

        // then
        await().atMost(PATIENCE).until(() -> !published("watched").contains("access"));
    }

    private static String watchedBy(String access) {
        return SmallRace.DEFINITION.replace("{\"name\":\"Ten\"", "{\"access\":\"" + access + "\",\"name\":\"Ten\"");
    }

    @Test
    void whatIsPublishedOfEntrantsTheRaceSays() {
        // given
        var organiser = new Organiser("fields");
        organiser.load(SmallRace.START_LIST);
        organiser.put("", JSON, publishing("\"state\",\"club\",\"charity\"")).statusCode(200);

        // when
        organiser.put("/start-list", "text/csv", PEOPLE).statusCode(200);

        // then
        await().atMost(PATIENCE).until(() -> published("fields/entrant/2").contains("The Fox"));
        assertThat(published("fields/entrant/1"))
                .contains("\"state\":\"MA\"", "\"club\":\"Fleet Feet\"", "\"charity\":\"Epilepsy Foundation\"")
                .doesNotContain("Hopkinton", "USA", "\"sex\"", "ageGroup", "30");
        assertThat(published("fields/entrant/2")).doesNotContain("Bea", "Natick", "Fleet", "MA", "Epilepsy");

        // when: another choice, with the start list as it is
        organiser.put("", JSON, publishing("\"hometown\"")).statusCode(200);

        // then
        await().atMost(PATIENCE).until(() -> published("fields/entrant/1").contains("Hopkinton"));
        assertThat(published("fields/entrant/1")).doesNotContain("\"state\"", "club", "charity");
        organiser.put("", JSON, publishing("\"birthDate\"")).statusCode(400);
    }

    @Test
    void noBirthDateAndNoAddressIsTakenIn() {
        // given
        var organiser = new Organiser("private");
        organiser.load(SmallRace.START_LIST);
        var list = PEOPLE.replace("hometown", "address").replace("charity", "birth_date");

        // then
        organiser
                .put("/start-list", "text/csv", list)
                .statusCode(400)
                .body("problems.at", hasItems("address", "birth_date"))
                .body("problems.reason", hasItem("unknown-column"));
        assertThat(organiser.get("/results.csv").extract().asString()).contains("Bea Bell,F,41");
    }

    @Test
    void aBrokenLineAndAChipOfTwoAreToldTogetherAndTheListStays() {
        // given
        var organiser = new Organiser("two");
        organiser.load(SmallRace.START_LIST);
        var list = PEOPLE.replace(",C2,", ",C1,").replace("Hopkinton", "\"Hopkinton\nMA\"") + "3,Short\n"
                + "4,Dan Dole,ten,men,first,M,33,us,,,,,C4,alias,,perhaps\n";

        // then
        organiser
                .put("/start-list", "text/csv", list)
                .statusCode(400)
                .body("problems.findAll { it.line == 4 }.reason", contains("duplicate-chip"))
                .body("problems.findAll { it.line == 5 }.reason", hasItem("columns"))
                .body("problems.findAll { it.line == 6 }.at", hasItems("country", "alias", "tracking_consent"));
        assertThat(organiser.get("/results.csv").extract().asString()).contains("Ada Ames", "Bea Bell", "Cal Cole");
        stays("two", "entrant/102", "/start-list");
    }

    @Test
    void aRecordOfNoTimeIsRefusedAndTheOldOneStays() {
        // given
        var organiser = new Organiser("no-time");
        organiser.load(SmallRace.START_LIST);
        var records =
                SmallRace.RECORDS.replace("0:40:00", "0:00:00").replace("\"contest\":\"ten\"", "\"contest\":\"x\"");

        // then
        organiser.put("/records", JSON, records).statusCode(400).body("problems.at", hasItems("/0/contest", "/0/time"));
        organiser.get("/targets/record/plan").statusCode(200).body("timeMs", equalTo(2_400_000));
        stays("no-time", "target/record", "/records");
    }

    @Test
    void aRaceMayHaveNoRecordsAndNobodyOnItsStartList() {
        // given
        var organiser = new Organiser("empty");
        organiser.put("", JSON, SmallRace.DEFINITION).statusCode(200);

        // then
        organiser.put("/records", JSON, "[]").statusCode(200);
        organiser.put("/start-list", "text/csv", SmallRace.HEADER).statusCode(200);
        organiser.put("", JSON, publishing("\"club\"")).statusCode(200);
        organiser.put("/records", JSON, SmallRace.RECORDS).statusCode(200);
        organiser.put("/records", JSON, "[]").statusCode(200);
        organiser.get("/targets/record/plan").statusCode(404);
    }

    @Test
    void thePlanToBeatARecordSaysWhenToBeWhere() {
        // given
        var organiser = new Organiser("plan");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser
                .get("/targets/record/plan")
                .statusCode(200)
                .body("holder", equalTo("Eve"))
                .body("clock", equalTo("NET"))
                .body("status", equalTo("RATIFIED"))
                .body("splits.point", contains("Start", "5K", "Finish"))
                .body("splits.timeMs", contains(0, 1_200_000, 2_400_000))
                .body("splits[1].paceMsPerKm", equalTo(240_000));
        given().auth()
                .oauth2(Organiser.KEY)
                .accept("text/csv")
                .get("/manage/races/plan/targets/record/plan")
                .then()
                .statusCode(200)
                .body(startsWith("point,distance_m,time,segment_m,segment_time,pace_per_km,pace_per_mile,clock\n"))
                .body(containsString("5K,5000.0,0:20:00,5000.0,0:20:00,0:04:00,0:06:26,NET\n"));
        organiser.get("/targets/nobody/plan").statusCode(404);
    }

    @Test
    void aRacesDataIsCheckedWhole() {
        // given
        var definition = SmallRace.DEFINITION
                .replace("\"40+\"", "\"35+\"")
                .replace("\"distanceM\":10000,\"mats\"", "\"distanceM\":9000,\"mats\"")
                .replace(
                        "{\"id\":\"5K\",\"role\":\"MAIN\",\"offsetM\":0}",
                        "{\"id\":\"5K\",\"role\":\"BACKUP\",\"offsetM\":0}")
                .replace("{\"id\":\"Start\",\"role\"", "{\"id\":\"Start\",\"clockOffsetMs\":90000000,\"role\"")
                .replace("\"featured\":1", "\"featured\":0");

        // then
        new Organiser("checked")
                .put("", JSON, definition)
                .statusCode(400)
                .body(
                        "problems.at",
                        hasItems(
                                "/ageGroups",
                                "/contests/0/points",
                                "/points/1/mats",
                                "/points/0/mats/0/clockOffsetMs",
                                "/divisions/0/featured"));
    }

    @Test
    void aContestStartsAtNought() {
        new Organiser("late-start")
                .put("", JSON, SmallRace.DEFINITION.replace("\"distanceM\":0,", "\"distanceM\":100,"))
                .statusCode(400)
                .body("problems.at", contains("/contests/0/points"))
                .body("problems.reason", contains("start"));
    }

    @Test
    void aLoopsMatMayBelongToSeveralPointsWithOneClock() {
        // given
        var loop = SmallRace.DEFINITION.replace(
                "{\"id\":\"5K\",\"role\":\"MAIN\",\"offsetM\":0}",
                "{\"id\":\"Finish\",\"role\":\"MAIN\",\"offsetM\":0,\"clockOffsetMs\":250}");

        // then
        new Organiser("loop").put("", JSON, loop).statusCode(400).body("problems.reason", contains("clock"));
        new Organiser("loop")
                .put("", JSON, loop.replace(",\"clockOffsetMs\":250", ""))
                .statusCode(200);
    }

    /** The organiser's next change comes through and the refused one never did. */
    private void stays(String race, String key, String refused) {
        new Organiser(race)
                .put("", JSON, SmallRace.DEFINITION.replace("\"Ten\"", "\"Later\""))
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> published(race).contains("\"Later\""));
        assertThat(catalog.rows(race + "/" + key)).as(refused).isEqualTo(1);
    }

    private String published(String key) {
        return catalog.find(key).map(String::new).orElse("");
    }

    private static String publishing(String fields) {
        return SmallRace.DEFINITION.replace(
                "\"simulated\":true,", "\"simulated\":true,\"publicFields\":[" + fields + "],");
    }

    private static String drawn(String format, double lengthM) {
        return drawn(format, lengthM, 0, 0);
    }

    /** A point each 100 m due north, without those strictly between two distances. */
    private static String drawn(String format, double lengthM, double gapFromM, double gapToM) {
        var points = IntStream.rangeClosed(0, (int) (lengthM / 100))
                .map(i -> i * 100)
                .filter(at -> at <= gapFromM || at >= gapToM)
                .mapToObj(Integer::valueOf)
                .toList();
        return switch (format) {
            case "gpx" ->
                points.stream()
                        .map(at -> "<trkpt lat='" + SmallRace.latAt(at) + "' lon='-71.5'><ele>10</ele></trkpt>\n")
                        .collect(Collectors.joining("", "<gpx><trk><trkseg>\n", "</trkseg></trk></gpx>"));
            case "geojson" ->
                points.stream()
                        .map(at -> "[-71.5," + SmallRace.latAt(at) + ",10]")
                        .collect(Collectors.joining(",", "{\"type\":\"LineString\",\"coordinates\":[", "]}"));
            default ->
                points.stream()
                        .map(at -> SmallRace.latAt(at) + ",-71.5,10\n")
                        .collect(Collectors.joining("", "lat,lon,elevation_m\n", ""));
        };
    }
}
