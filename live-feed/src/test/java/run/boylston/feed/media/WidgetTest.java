package run.boylston.feed.media;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;

/** What articles and publishing systems are given. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class WidgetTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RACE = "shown-2026";
    private static final String CLOSED = "shown-closed-2026";
    private static final String EMBED = "/embed/" + RACE;
    private static final String ODD = "<img src=x onerror=alert(1)> \"O'Neil\" & \u202Eאבג " + "x".repeat(200);

    private static long revision;

    private Producer open;

    @BeforeEach
    void aPublicAndAPrivateRace() {
        open = new Producer(RACE);
        open.send(Races.race());
        open.send(Races.replay(++revision, 30));
        open.send(Races.named("7", ODD, "open", "F", "40-44", true));
        open.send(Races.named("8", "Zoë Łukasz", "open", "F", "40-44", false));
        open.send(Races.progress("7", 1, 0, 0, 700_000));
        open.send(Races.progress("8", 1, 0, 0, 690_000, 1_410_000));
        try (var closed = new Producer(CLOSED)) {
            ObjectNode secret = Json.mapper().valueToTree(Races.race());
            secret.put("type", "race").set("access", Json.mapper().valueToTree(Access.PRIVATE));
            closed.send(Topic.RACE_CATALOG, CLOSED, Json.write(secret));
        }
        awaitInEmbed("?entrant=8", "23:30");
        await().atMost(PATIENCE).until(() -> get("/api/races/" + CLOSED).statusCode() == 401);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aFrameHasTheWidgetAndTheRunnerAsATable() {
        var html = html("?entrant=8&view=map&theme=dark&units=mi&load=click&lang=en&color=red");
        assertThat(html)
                .contains("<html lang=\"en\" data-theme=\"dark\">")
                .contains("<title>River 10K · Boylston</title>")
                .contains("<race-tracker race=\"" + RACE
                        + "\" entrant=\"8\" view=\"map\" theme=\"dark\" lang=\"en\" units=\"mi\" load=\"click\">")
                .contains("<p class=\"marks\">REPLAY ×30, unofficial · simulated field</p>")
                .contains("<h2>8 <bdi>Zoë Łukasz</bdi></h2>")
                .contains("on the course")
                .contains("<tr><th scope=\"row\">3K</th><td>11:30</td><td>1 of 2</td></tr>")
                .contains("<tr><th scope=\"row\">6K</th><td>23:30</td><td>1 of 1</td></tr>")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\" /></noscript>")
                .doesNotContain("color");
    }

    @Test
    void aFrameWithoutARunnerHasTheLeaders() {
        assertThat(html(""))
                .contains("<caption>Open, at 6K</caption>")
                .contains(
                        "<tr><th scope=\"row\">1</th><td class=\"name\"><bdi>Zoë Łukasz</bdi></td><td>23:30</td></tr>")
                .doesNotContain("Elite");
    }

    @Test
    void aNameIsTextWhateverItIsMadeOf() {
        assertThat(html("?entrant=7"))
                .contains("<bdi>&lt;img src=x onerror=alert(1)&gt; &quot;O&#39;Neil&quot; &amp; \u202Eאבג xxx")
                .doesNotContain("<img");
        assertThat(html("?entrant=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("entrant=\"&quot;&gt;&lt;script&gt;")
                .contains("Nobody on the start list has bib &quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void whoIsTakenOffTheListIsGone() {
        open.send(Topic.RACE_CATALOG, RACE + "/entrant/8", null);
        await().atMost(PATIENCE).until(() -> !html("").contains("Łukasz"));
        assertThat(html("?entrant=8")).doesNotContain("Łukasz").contains("Nobody on the start list has bib 8.");
        get("/oembed?url=" + base() + "/races/" + RACE + "/entrants/8").then().statusCode(404);
    }

    @Test
    void aStoppedRaceTellsOfTheLastMatAndWhatTheOrganiserSays() {
        // given
        var notice = new NoticeEntry(
                RACE, "n1", "Shelter at <Km 6>", NoticeEntry.Severity.EMERGENCY, Instant.parse("2026-05-03T09:00:00Z"));

        // when
        open.send(notice);
        open.send(Races.clock(++revision, State.STOPPED));
        awaitInEmbed("?entrant=8", "stopped");
        awaitInEmbed("?entrant=8", "Shelter");

        // then
        assertThat(html("?entrant=8"))
                .contains("<p class=\"notice emergency\" dir=\"auto\">Shelter at &lt;Km 6&gt;</p>")
                .contains("The race is stopped: only mats passed are shown.")
                .contains("The last mat passed")
                .contains("<th scope=\"row\">6K</th>")
                .doesNotContain("<th scope=\"row\">3K</th>")
                .contains("<p class=\"marks\">unofficial");
        open.send(Topic.RACE_CATALOG, RACE + "/notice/n1", null);
    }

    @Test
    void aFrameLetsNothingOfOthersIn() {
        var answer = get(EMBED);
        answer.then()
                .header("Cache-Control", "public, max-age=1")
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self';"))
                .header("Content-Security-Policy", containsString("; frame-ancestors 'self' *"));
        assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.asString())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @CsvSource({"/embed/no-such-race, 404, There is no such race", "/embed/" + CLOSED + ", 401, This race is private."})
    void whatMayNotBeShownSaysSo(String path, int status, String words) {
        var answer = get(path);
        answer.then().statusCode(status).contentType(containsString("text/html"));
        assertThat(answer.asString()).contains(words).doesNotContain("River").doesNotContain("<race-tracker");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget.js", "/frames.js"})
    void anyPageMayRunTheScripts(String script) {
        given().header("Origin", "null")
                .get(script)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache")
                .contentType(containsString("javascript"));
    }

    @Test
    void whatTheScriptsFetchMayBeReadByAnyPageToo() {
        var page = html("");
        var asset = page.replaceFirst("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");
        given().header("Origin", "null")
                .get(asset)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", containsString("immutable"));
    }

    @Test
    void anAddressBecomesAFrame() {
        var url = base() + "/races/" + RACE + "/entrants/7?theme=dark&units=km&other=1";
        given().queryParam("url", url)
                .queryParam("maxwidth", 400)
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .header("Access-Control-Allow-Origin", "*")
                .body("type", equalTo("rich"))
                .body("version", equalTo("1.0"))
                .body("title", equalTo("Runner 7 in River 10K"))
                .body("provider_name", equalTo("Boylston"))
                .body("width", equalTo(400))
                .body("height", equalTo(380))
                .body(
                        "html",
                        equalTo(
                                "<blockquote><a href=\"" + base() + "/races/" + RACE
                                        + "/entrants/7\">Runner 7 in River 10K</a></blockquote><iframe src=\"" + base()
                                        + EMBED
                                        + "?entrant=7&amp;theme=dark&amp;units=km\" width=\"400\" height=\"380\""
                                        + " title=\"Runner 7 in River 10K\" frameborder=\"0\" scrolling=\"no\""
                                        + " sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" loading=\"lazy\"></iframe>"));
    }

    @Test
    void anArticleHasRoomForSoMuch() {
        given().queryParam("url", base() + "/races/" + RACE + "?view=leaders")
                .queryParam("maxheight", 300)
                .get("/oembed")
                .then()
                .body("height", equalTo(300))
                .body("width", equalTo(600))
                .body("title", equalTo("River 10K"));
    }

    @ParameterizedTest
    @CsvSource({"strip, 1", "map, 1", "leaders, 1", "card, 0"})
    void whatIsHigherThanAFrameMayBeCanBeScrolled(String view, int still) {
        String html = given().queryParam("url", base() + "/races/" + RACE + "/entrants/7?view=" + view)
                .get("/oembed")
                .path("html");
        assertThat(html.split(" scrolling=\"no\"", -1)).hasSize(still + 1);
        assertThat(html).contains("view=" + view + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/races/no-such-race, json, 404",
        "/races/" + RACE + "/entrants/nobody, json, 404",
        "/, json, 404",
        "/races/%zz, json, 404",
        "/races/" + CLOSED + ", json, 401",
        "/races/" + RACE + ", xml, 501",
    })
    void anAddressThatIsNoneIsRefused(String path, String format, int status) {
        given().queryParam("url", base() + path)
                .queryParam("format", format)
                .get("/oembed")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "?url=https://elsewhere.example/races/" + RACE + ", 404", "?url=x&maxwidth=0, 400"})
    void aQuestionThatIsNoneIsRefused(String query, int status) {
        get("/oembed" + query).then().statusCode(status);
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    private static String html(String query) {
        var answer = given().urlEncodingEnabled(false).get(EMBED + query);
        answer.then().statusCode(200).contentType(containsString("text/html"));
        return answer.asString();
    }

    private static void awaitInEmbed(String query, String words) {
        await().atMost(PATIENCE).until(() -> given().urlEncodingEnabled(false)
                .get(EMBED + query)
                .asString()
                .contains(words));
    }
}
