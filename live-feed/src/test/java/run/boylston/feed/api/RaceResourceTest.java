package run.boylston.feed.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static run.boylston.feed.board.Races.RACE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;
import run.boylston.feed.field.FieldReader;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class RaceResourceTest {

    private static final String FINISHER = "4242";
    private static final String LAID_DOWN = "laid-down-2027";

    @BeforeEach
    void raceWithAFinisher() {
        try (var producer = new Producer()) {
            producer.send(Races.race());
            producer.send(Races.course());
            producer.send(Races.named(FINISHER, "Zoë Łukasz", "elite", "F", "18-39", true));
            producer.send(Races.progress(FINISHER, 1, 0, 0, 700_000, 1_400_000, 2_400_000));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> get("/api/races/" + RACE + "/entrants/" + FINISHER)
                .body()
                .asString()
                .contains("progress"));
    }

    @Test
    void listsRaces() {
        get("/api/races").then().statusCode(200).body("race", hasItem(RACE)).body("[0].name", notNullValue());
    }

    /** It is laid down first, and may have the newest date: the front page goes on opening the race before. */
    @Test
    void aRaceIsListedOnceItHasACourse() {
        try (var producer = new Producer(LAID_DOWN)) {
            // given
            producer.send(Races.race());
            await().until(() -> get("/api/races/" + LAID_DOWN).statusCode() == 200);

            // then
            get("/api/races").then().statusCode(200).body("race", not(hasItem(LAID_DOWN)));
            get("/share/" + LAID_DOWN + ".png").then().statusCode(200);
            var address = "http://localhost:" + RestAssured.port;
            given().queryParam("url", address + "/races/" + LAID_DOWN)
                    .get("/oembed")
                    .then()
                    .statusCode(200);

            // when
            producer.send(Races.course());

            // then
            await().untilAsserted(() -> get("/api/races").then().body("race", hasItem(LAID_DOWN)));
        }
    }

    @Test
    void givesARace() {
        get("/api/races/" + RACE)
                .then()
                .statusCode(200)
                .body("race.name", equalTo("River 10K"))
                .body("serverTime", notNullValue());
    }

    @Test
    void givesAnEntrantWithPlaces() {
        get("/api/races/" + RACE + "/entrants/" + FINISHER)
                .then()
                .statusCode(200)
                .body("places.point", contains("3K", "6K", "Finish"))
                .body("places[2].division.place", equalTo(1));
    }

    @Test
    void findsEntrants() {
        get("/api/races/" + RACE + "/entrants?q=luk").then().statusCode(200).body("bib", contains(FINISHER));
        get("/api/races/" + RACE + "/entrants?q=424&limit=1").then().body("bib", contains(FINISHER));
    }

    @Test
    void givesLeaders() {
        get("/api/races/" + RACE + "/leaders")
                .then()
                .statusCode(200)
                .body("[0].division", equalTo("elite"))
                .body("[0].leaders.bib", contains(FINISHER));
    }

    @Test
    void givesLeadersAsTheyStood() {
        get("/api/races/" + RACE + "/leaders?at=1000000")
                .then()
                .statusCode(200)
                .body("[0].point", equalTo("3K"))
                .body("[0].leaders.bib", contains(FINISHER));
    }

    @Test
    void givesWhatTheStartListSaysOfSome() {
        // when
        var listed = get("/api/races/" + RACE + "/entrants?bibs=no-such-bib," + FINISHER);

        // then
        listed.then().statusCode(200).body("bib", contains(FINISHER)).body("name", contains("Zoë Łukasz"));
        given().header("If-None-Match", listed.header("ETag"))
                .get("/api/races/" + RACE + "/entrants?bibs=no-such-bib," + FINISHER)
                .then()
                .statusCode(304);
    }

    @Test
    void sumsTheRaceUp() {
        get("/api/races/" + RACE + "/summary")
                .then()
                .statusCode(200)
                .body("[0].contest", equalTo("10k"))
                .body("[0].divisions.find { it.division == 'elite' }.finished", equalTo(1))
                .body("[0].winners[0].leaders.bib", contains(FINISHER));
    }

    @Test
    void givesTheFieldOnceForEachSequence() {
        // when
        var field = get("/api/races/" + RACE + "/field");

        // then
        field.then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"json-[0-9a-f]{8}-\\d+\""))
                .header("Cache-Control", containsString("public"))
                .body("bib", hasItem(FINISHER));
        await().untilAsserted(() -> given().header(
                        "If-None-Match", get("/api/races/" + RACE + "/field").header("ETag"))
                .get("/api/races/" + RACE + "/field")
                .then()
                .statusCode(304));
    }

    @Test
    void givesTheFieldInBytesToo() {
        // when
        var field = get("/api/races/" + RACE + "/field.bin");

        // then
        field.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("ETag", matchesPattern("\"binary-[0-9a-f]{8}-\\d+\""))
                .header("Cache-Control", containsString("public"));
        assertThat(new FieldReader().read(field.asByteArray())).anySatisfy(dot -> {
            assertThat(dot.bib()).isEqualTo(FINISHER);
            assertThat(dot.d0M()).isEqualTo(10_000);
        });
    }

    @Test
    void moreThanAHundredBibsAreTooMany() {
        var bibs = "1" + ",1".repeat(100);
        get("/api/races/" + RACE + "/entrants?bibs=" + bibs).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/races/no-such-race, 404",
        "/api/races/no-such-race/field.bin, 404",
        "/api/races/no-such-race/field, 404",
        "/api/races/no-such-race/entrants?q=a, 404",
        "/api/races/no-such-race/leaders, 404",
        "/api/races/river-2026/entrants/no-such-bib, 404",
        "/api/races/no-such-race/summary, 404",
        "/api/races/no-such-race/entrants?bibs=1, 404",
        "/api/races/no-such-race/leaders?at=1, 404",
        "/api/races/river-2026/leaders?at=1&sex=F, 400",
        "/api/races/river-2026/entrants?bibs=, 400",
        "/api/races/river-2026/entrants, 400",
        "/api/races/river-2026/entrants?q=a&limit=0, 400",
        "/api/races/river-2026/entrants?q=a&limit=many, 404"
    })
    void whatIsWrongIsAProblemDocument(String path, int status) {
        get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({"/", "/races/river-2026", "/races/river-2026/entrants/4242"})
    void pathsOfThePageGiveThePage(String path) {
        get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("worker-src 'self' blob:"))
                .header("Content-Security-Policy", containsString("connect-src 'self';"));
    }

    @Test
    void readyOnceTheBoardsAreRestored() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("boards restored"))
                .body("checks.name", hasItem("staying"))
                .body("checks.status", contains("UP", "UP", "UP", "UP"));
    }
}
