package run.boylston.feed.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static run.boylston.feed.board.Races.RACE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;

/** What newsrooms and broadcasters ask for. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class NewsroomTest {

    private static final String ONE = "n1";
    private static final String OTHER = "n2";
    private static final String API = "/api/races/" + RACE;
    private static final String CLUB = "club=news club";

    @BeforeEach
    void twoOfAClub() {
        try (var producer = new Producer()) {
            producer.send(Races.race());
            producer.send(Races.clock(1, State.LIVE));
            producer.send(Races.from(ONE, "Tulln", "News Club", "=1+1"));
            producer.send(Races.from(OTHER, "Krems", "News Club", null));
            producer.send(Races.progress(ONE, 1, 0, 0, 700_000, 1_400_000, 2_400_000));
            producer.send(Races.progress(OTHER, 1, 0, 0, 690_000, 1_410_000, 2_450_000));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(API + "/results?" + CLUB).path("total"), equalTo(2));
    }

    /** Other tests run in the same race. */
    @AfterEach
    void gone() {
        try (var producer = new Producer()) {
            for (var bib : List.of(ONE, OTHER)) {
                producer.send(Topic.RACE_CATALOG, RACE + "/entrant/" + bib, null);
                producer.send(Topic.RACE_PROGRESS, RACE + "/" + bib, null);
            }
        }
        await().until(() -> get(API + "/results?" + CLUB).path("total"), equalTo(0));
    }

    @Test
    void resultsSayHowSettledTheyAreAndComeInPages() {
        get(API + "/results?" + CLUB)
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .header("Cache-Control", containsString("max-age"))
                .body("resultsStatus", equalTo("LIVE"))
                .body("results.bib", contains(ONE, OTHER))
                .body("results[0].official", equalTo("0:40:00"))
                .body("results[0].officialMs", equalTo(2_400_000))
                .body("results[0].placeDivision", greaterThan(0))
                .body("results[0].splits.point", contains("Start", "3K", "6K", "Finish"));
        get(API + "/results.json?offset=1&limit=1&" + CLUB)
                .then()
                .body("total", equalTo(2))
                .body("offset", equalTo(1))
                .body("results.bib", contains(OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hometown=tulln", "charity=1 1&ageGroup=18-39", "state=wien&country=aut&hometown=Tulln&wave=one"
            })
    void filtersAreTheSameEverywhere(String filter) {
        get(API + "/results?" + filter).then().body("results.bib", contains(ONE));
        get(API + "/entrants?" + filter).then().body("bib", contains(ONE));
        get(API + "/entrants?q=runner&" + filter).then().body("bib", contains(ONE));
        get(API + "/leaders?" + filter).then().body("leaders.flatten().bib", contains(ONE));
    }

    @Test
    void standingsAtAPointComeInPagesWithThePlacesAmongAll() {
        // given
        var standings = API + "/standings?division=open&sex=M&ageGroup=18-39&point=6K&" + CLUB;

        // when
        var page = get(standings + "&offset=1&limit=1");

        // then
        page.then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .header("ETag", startsWith("\"standings-"))
                .body("total", equalTo(2))
                .body("passed", greaterThan(1))
                .body("standings.bib", contains(OTHER))
                .body("standings[0].timeMs", equalTo(1_410_000));
        await().untilAsserted(
                        () -> given().header("If-None-Match", get(standings).header("ETag"))
                                .get(standings)
                                .then()
                                .statusCode(304));
    }

    @Test
    void searchFindsPeopleAndTheirGroups() {
        get(API + "/search?q=news")
                .then()
                .statusCode(200)
                .body("entrants", empty())
                .body("groups[0].by", equalTo("club"))
                .body("groups[0].value", equalTo("News Club"))
                .body("groups[0].of", equalTo(2));
        get(API + "/search?q=tulln runner")
                .then()
                .body("entrants.by", contains("nameAndGroup"))
                .body("entrants.entrant.bib", contains(ONE));
    }

    @Test
    void resultsAreAFileToo() {
        // when
        var lines = get(API + "/results.csv?" + CLUB).asString().lines().toList();

        // then
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("division,wave,place_division")
                .endsWith("Start,3K,6K,Finish,results_status");
        assertThat(lines.get(1))
                .contains(",n1,Runner n1,M,18-39,AUT,Wien,Tulln,News Club,'=1+1,Finished,0:40:00,")
                .endsWith(",0:00:00,0:11:40,0:23:20,0:40:00,live");
        given().accept("text/csv")
                .get(API + "/results?" + CLUB)
                .then()
                .contentType(startsWith("text/csv"))
                .body(startsWith("division,wave"));
    }

    @Test
    void graphicsHaveNumbersAndTexts() {
        get(API + "/graphics/entrants/" + OTHER)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .body("settled.word", equalTo("live"))
                .body("splits[2].net", equalTo("23:30"))
                .body("splits[2].gap", notNullValue())
                .body("splits[2].averageSpeed.pacePerKm", equalTo("3:55 /km"));
        get(API + "/graphics/leaders?division=open")
                .then()
                .statusCode(200)
                .body("point", equalTo("Finish"))
                .body("leaders.bib", hasItems(ONE, OTHER));
        get(API + "/graphics/head-to-head?bibs=" + ONE + "," + OTHER)
                .then()
                .statusCode(200)
                .body("points[3].sides[1].gap", equalTo("+0:50"));
        get(API + "/graphics/clock").then().statusCode(200).body("waves.wave", contains("one"));
    }

    @Test
    void theArchiveNamesItsBlocksByTheirContent() {
        // given
        var index = get(API + "/archive");
        index.then().statusCode(200).body("blockMs", equalTo(600_000)).body("blocks[0].closed", equalTo(true));
        String href = index.path("blocks[4].href");

        // when
        var bytes = given().accept("application/octet-stream").get(href);

        // then
        bytes.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Cache-Control", "public, max-age=2");
        assertThat(bytes.asByteArray()).hasSize(index.path("blocks[4].bytes"));
        given().header("If-None-Match", bytes.header("ETag"))
                .accept("application/octet-stream")
                .get(href)
                .then()
                .statusCode(304);
        get(API + "/archive/4?v=another").then().statusCode(200).header("Cache-Control", "public, max-age=2");
        given().accept("application/json")
                .get(href)
                .then()
                .contentType(containsString("application/json"))
                .body("bib", hasItems(ONE, OTHER))
                .body("raceMs", hasItem(2_400_000));
    }

    @Test
    void theInterfaceIsDescribed() {
        get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet()",
                        hasItems(
                                "/api/races/{race}/results",
                                "/api/races/{race}/graphics/entrants/{bib}",
                                "/api/races/{race}/graphics/head-to-head",
                                "/api/races/{race}/archive/{block}"))
                .body(
                        "paths.'/api/races/{race}/results'.get.parameters.name",
                        hasItems("hometown", "charity", "offset", "ageGroup"));
    }

    @ParameterizedTest
    @CsvSource({
        "/results?contest=none, 404",
        "/results?offset=-1, 400",
        "/results?limit=0, 400",
        "/results?club=--, 400",
        "/results.csv?contest=none, 404",
        "/leaders?club=--, 400",
        "/search, 400",
        "/search?q=a&limit=0, 400",
        "/standings, 400",
        "/standings?division=none, 404",
        "/standings?division=open&point=none, 404",
        "/standings?division=open&offset=-1, 400",
        "/standings?division=open&ageGroup=18-39, 400",
        "/graphics/entrants/no-such-bib, 404",
        "/graphics/leaders, 400",
        "/graphics/leaders?division=none, 404",
        "/graphics/leaders?division=open&limit=0, 400",
        "/graphics/head-to-head?bibs=n1, 400",
        "'/graphics/head-to-head?bibs=n1,no-such-bib', 404",
        "/archive/999, 404",
        "/archive/-1, 404"
    })
    void whatIsWrongIsAProblemDocument(String path, int status) {
        get(API + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
