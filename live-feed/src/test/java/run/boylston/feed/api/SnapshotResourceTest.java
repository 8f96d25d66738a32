package run.boylston.feed.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.RaceRows;
import run.boylston.feed.board.Races;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class SnapshotResourceTest {

    private final RaceRows rows = new RaceRows();

    @BeforeEach
    void raceWithARunner() {
        rows.send(Races.race());
        rows.send(Races.runner("7"));
        rows.send(Races.progress("7", 1, 0, 0, 700_000));
        rows.send(Races.clock(1, State.LIVE));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get(path("?entrants=7")).asString(),
                        text -> text.contains("progress") && text.contains("\"clock\""));
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void saysWhatIsWatchedAndNoMore() {
        get(path("?leaders=true&entrants=7,nobody"))
                .then()
                .statusCode(200)
                .body("type", equalTo("snapshot"))
                .body("entrants.entrant.bib", contains("7"))
                .body("leaders[1].leaders[0].bib", equalTo("7"))
                .body("clock.state", equalTo("live"))
                .body("notices", empty())
                .body("field", nullValue())
                .body("groups", nullValue());
        get(path("?group=division:Open"))
                .then()
                .body("groups[0].bibs", contains("7"))
                .body("entrants.entrant.bib", contains("7"))
                .body("leaders", nullValue());
        get(path("")).then().statusCode(200).body("entrants", nullValue());
    }

    @Test
    void isTheSameForEverybodyUntilSomethingChanges() {
        // given
        var first = get(path("?leaders=true"));
        first.then()
                .header("ETag", matchesPattern("\"snapshot-[0-9a-f]{8}-\\d+\""))
                .header("Cache-Control", containsString("public"));

        // then
        given().header("If-None-Match", first.header("ETag"))
                .get(path("?leaders=true"))
                .then()
                .statusCode(304);

        // when
        rows.send(Races.progress("7", 2, 0, 0, 700_000, 1_400_000));

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().header("If-None-Match", first.header("ETag"))
                                .get(path("?leaders=true"))
                                .statusCode()
                        == 200);
    }

    @ParameterizedTest
    @CsvSource({"?field=true, 400", "?leaders=yes, 400", "?group=shoe:red, 400"})
    void whatIsWrongIsAProblemDocument(String query, int status) {
        get(path(query)).then().statusCode(status).contentType("application/problem+json");
        get("/api/races/no-such-race/snapshot").then().statusCode(404);
    }

    private String path(String query) {
        return "/api/races/" + rows.race() + "/snapshot" + query;
    }
}
