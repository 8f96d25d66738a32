package run.boylston.pace.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.Topics;

/** Results and standings as each of their readers may have them. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class StandingsTest {

    private static final String RACE = "standings";

    private static final String TRAIN = "by-train";

    private static final String LIST =
            """
            bib,name,contest,division,wave,sex,age,country,club,chip,visibility,alias
            1,Ada Ames,ten,women,first,F,30,USA,Fleet,C1,,
            2,Bea Bell,ten,women,first,F,41,USA,,C2,hidden,
            3,Cleo Cole,ten,women,first,F,42,USA,,C3,,
            4,Dan Dole,ten,men,first,M,33,USA,,C4,alias,The Fox
            5,Ed Eyre,ten,men,first,M,17,USA,,C5,,
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final Organiser organiser = new Organiser(RACE);

    @BeforeEach
    void raceIsRun() {
        organiser.load(LIST);
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(
                    read(RACE, "C1", "Start", 10.2), read(RACE, "C1", "5K", 1_210.2),
                    read(RACE, "C1", "Finish", 2_510.2), read(RACE, "C2", "Start", 20),
                    read(RACE, "C2", "5K", 1_200), read(RACE, "C2", "Finish", 2_500),
                    read(RACE, "C3", "Start", 1), read(RACE, "C3", "5K", 1_201),
                    read(RACE, "C4", "Start", 30), read(RACE, "C4", "5K", 1_100.09),
                    read(RACE, "C5", "Start", 2), read(RACE, "C5", "5K", 1_100.01));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        organiser.get("/standings?point=5K").statusCode(200).body("standings.size()", equalTo(5)));
    }

    @Test
    void placesAtAPointAreByTheDivisionsOwnClockAndShared() {
        organiser
                .get("/standings?point=5K")
                .body("resultsStatus", equalTo("LIVE"))
                .body("standings.division", contains("women", "women", "women", "men", "men"))
                .body("standings.bib", contains("2", "1", "3", "4", "5"))
                .body("standings.place", contains(1, 2, 2, 1, 1))
                .body("standings.of", contains(3, 3, 3, 2, 2))
                .body("standings.officialMs", contains(1_180_000, 1_200_000, 1_200_000, 1_100_000, 1_100_000))
                .body("standings.behindMs", contains(0, 20_000, 20_000, 0, 0));
    }

    @Test
    void standingsAreAmongThoseAskedFor() {
        organiser
                .get("/standings?point=5K&division=women&sex=F&ageGroup=40+")
                .body("standings.bib", contains("2", "3"))
                .body("standings.place", contains(1, 2))
                .body("standings.of", contains(2, 2));
        organiser.get("/standings?point=5K&division=women&limit=2").body("standings.bib", contains("2", "1", "3"));
        organiser.get("/standings").body("point", equalTo("Finish")).body("standings.bib", contains("2", "1"));
        organiser
                .get("/standings?point=7K&division=dogs&sex=Q&ageGroup=old&limit=0")
                .statusCode(400)
                .body("problems.at", hasItems("point", "division", "sex", "ageGroup", "limit"));
    }

    @Test
    void aFinishThatNobodyCouldHaveRunHasNoPlaceOnAnyList() {
        // given: from 5K to the finish by train
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(read(TRAIN, "C1", "Start", 10), read(TRAIN, "C1", "5K", 1_210));
            topics.send(read(TRAIN, "C1", "Finish", 2_510), read(TRAIN, "C2", "Start", 20));
            topics.send(read(TRAIN, "C2", "5K", 1_200), read(TRAIN, "C2", "Finish", 1_500));
        }
        var organiser = new Organiser(TRAIN);
        organiser.load(LIST);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> organiser
                .get("/results.json")
                .statusCode(200)
                .body("results.findAll { it.status == 'Finished' }.bib", containsInAnyOrder("1", "2")));

        // then
        organiser.get("/standings").body("standings.bib", contains("1")).body("standings.place", contains(1));
        organiser
                .get("/results.json")
                .body("results.findAll { it.status == 'Finished' }.bib", contains("1", "2"))
                .body("results.findAll { it.placeDivision != null }.bib", contains("1"))
                .body("results.find { it.bib == '1' }.placeDivision", equalTo(1))
                .body("results.find { it.bib == '1' }.placeSex", equalTo(1))
                .body("results.find { it.bib == '2' }.placeSex", equalTo(null))
                .body("results.find { it.bib == '2' }.placeAgeGroup", equalTo(null))
                .body("results.find { it.bib == '2' }.netMs", equalTo(1_480_000));
        organiser
                .get("/results.csv")
                .body(containsString("women,first,1,1,1,1,"))
                .body(containsString("women,first,,,,2,"));
    }

    @Test
    void standingsComeAsCsv() {
        accept("text/csv", "/standings?point=5K&division=men")
                .contentType(startsWith("text/csv"))
                .body(containsString("men,1,2,4,Dan Dole,M,18-39,Active,0:18:20,0:18:20,0:17:51,GUN,alias,live\n"));
    }

    @Test
    void resultsComeInEachForm() {
        accept("application/json", "/results").body("results.size()", equalTo(5));
        organiser
                .get("/results.json")
                .body("results.find { it.bib == '1' }.splits.point", contains("Start", "5K", "Finish"));
        accept("text/csv", "/results").body(startsWith("division,wave,"));
        accept("application/xml", "/results").body("ResultList.ClassResult.size()", equalTo(2));
        organiser
                .get("/results.xml")
                .contentType(startsWith("application/xml"))
                .body("ResultList.ClassResult[0].PersonResult[0].Result.Status", equalTo("Finished"))
                .body(containsString(">live</boylston:ResultsStatus>"));
        organiser.get("/results?audience=everybody").statusCode(400);
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyFormSaysTheSame() throws IOException {
        // given
        List<Map<String, Object>> results =
                organiser.get("/results.json").extract().path("results");
        var lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(organiser.get("/results.csv").extract().asString()))
                .getRecords();
        var xml = organiser.get("/results.xml").extract().xmlPath();

        // then
        assertThat(lines).hasSameSizeAs(results).isNotEmpty();
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var line = lines.get(i);
            assertThat(line.get("bib")).isEqualTo(result.get("bib"));
            assertThat(line.get("place_division")).isEqualTo(Objects.toString(result.get("placeDivision"), ""));
            assertThat(line.get("status")).isEqualTo(result.get("status"));
            assertThat(line.get("official_time")).isEqualTo(nextSecond(result.get("officialMs"), 1));
            assertThat(line.get("gun_time")).isEqualTo(nextSecond(result.get("gunMs"), 100));
            assertThat(line.get("net_time")).isEqualTo(nextSecond(result.get("netMs"), 1));
            for (var split : (List<Map<String, Object>>) result.get("splits")) {
                assertThat(line.get((String) split.get("point"))).isEqualTo(nextSecond(split.get("netMs"), 1));
            }
            var person =
                    "**.find { it.name() == 'PersonResult' && it.Result.BibNumber == '" + result.get("bib") + "' }";
            assertThat(xml.getString(person + ".Result.Time")).isEqualTo(seconds(result.get("officialMs")));
            assertThat(xml.getString(person + ".Result.Status")).isEqualTo(result.get("status"));
        }
    }

    /** As a list shows a time that was read to so many milliseconds. */
    private static String nextSecond(Object ms, int readTo) {
        if (ms == null) {
            return "";
        }
        var seconds = (int) Math.ceil((int) ms / readTo * readTo / 1_000.0);
        return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static String seconds(Object ms) {
        return ms == null
                ? ""
                : BigDecimal.valueOf((int) ms, 3).stripTrailingZeros().toPlainString();
    }

    @Test
    void theCrewSeesEverybodyAndThePublicWhomItMay() {
        organiser
                .get("/results.json")
                .body("results.bib", contains("2", "1", "3", "4", "5"))
                .body("results.visibility", contains("hidden", "public", "public", "alias", "resultsOnly"))
                .body("results.age", contains(41, 30, 42, 33, 17))
                .body("results.club", hasItems("Fleet"));
        organiser
                .get("/results.json?audience=public")
                .body("results.bib", contains("1", "3", "4"))
                .body("results.placeDivision[0]", equalTo(2))
                .body("results.name", contains("Ada Ames", "Cleo Cole", "The Fox"));
        organiser
                .get("/standings?point=5K&audience=public")
                .body("standings.bib", contains("1", "3", "4"))
                .body("standings.place", contains(2, 2, 1))
                .body("standings.behindMs", contains(0, 0, 0));
        for (var list : new String[] {"/results.json", "/results.csv", "/results.xml", "/standings?point=5K"}) {
            var separator = list.contains("?") ? "&" : "?";
            organiser
                    .get(list + separator + "audience=public")
                    .statusCode(200)
                    .body(containsString("Fox"))
                    .body(not(containsString("Dole")))
                    .body(not(containsString("Bell")))
                    .body(not(containsString("Eyre")))
                    .body(not(containsString("Fleet")));
        }
    }

    @Test
    void everyListIsInTheOpenApiDocument() {
        var document =
                given().get("/q/openapi?format=json").then().statusCode(200).extract();
        assertThat(document.<Map<String, ?>>path("paths"))
                .containsKeys(
                        "/manage/races/{race}/results",
                        "/manage/races/{race}/results.xml",
                        "/manage/races/{race}/standings",
                        "/manage/races/{race}/targets/{id}/plan");
    }

    private static ValidatableResponse accept(String type, String path) {
        return given().auth()
                .oauth2(Organiser.KEY)
                .accept(type)
                .get("/manage/races/" + RACE + path)
                .then()
                .statusCode(200);
    }
}
