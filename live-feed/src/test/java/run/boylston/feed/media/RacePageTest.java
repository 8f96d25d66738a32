package run.boylston.feed.media;

import static io.restassured.RestAssured.get;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;

/** The head of the page, for those who do not run it. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class RacePageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RACE = "paged-2026";
    private static final String CLOSED = "paged-closed-2026";
    private static final String NAME = "</title><script>alert(\"1\")</script> O'Neil & $1 {bib}";

    @BeforeEach
    void aPublicAndAPrivateRace() {
        try (var open = new Producer(RACE);
                var closed = new Producer(CLOSED)) {
            open.send(Races.race());
            open.send(Races.named("7", NAME, "open", "F", "40-44", true));
            ObjectNode secret = Json.mapper().valueToTree(Races.race());
            secret.put("type", "race").set("access", Json.mapper().valueToTree(Access.PRIVATE));
            closed.send(Topic.RACE_CATALOG, CLOSED, Json.write(secret));
        }
        await().atMost(PATIENCE)
                .until(() -> get("/api/races/" + RACE + "/entrants/7").statusCode() == 200
                        && get("/api/races/" + CLOSED).statusCode() == 401);
    }

    @Test
    void saysWhichRaceItIs() {
        var head = head("/races/" + RACE + "?color=red");
        var base = "http://localhost:" + RestAssured.port;
        assertThat(head)
                .contains("<title>River 10K · Boylston</title>")
                .contains("<meta name=\"description\" content=\"River 10K, 2026-05-03: the field")
                .contains("<link rel=\"canonical\" href=\"" + base + "/races/" + RACE + "\" />")
                .contains("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"" + base
                        + "/oembed?format=json&amp;url=http%3A%2F%2Flocalhost%3A" + RestAssured.port + "%2Fraces%2F"
                        + RACE + "\"")
                .contains("<meta property=\"og:title\" content=\"River 10K\" />")
                .contains("<meta property=\"og:description\" content=\"River 10K, 2026-05-03: the field")
                .contains("<meta property=\"og:image\" content=\"" + base + "/share/" + RACE + ".png\" />")
                .contains("<meta property=\"og:image:alt\" content=\"River 10K: the race so far")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\" />");
    }

    @Test
    void anArticleFindsWhatTheReaderChose() {
        var base = "http://localhost:" + RestAssured.port + "/races/" + RACE;
        assertThat(head("/races/" + RACE + "?theme=dark&other=1&token=k&view=map"))
                .contains("<link rel=\"canonical\" href=\"" + base + "\" />")
                .contains("<meta property=\"og:url\" content=\"" + base + "\" />")
                .contains("&amp;url=" + encode(base + "?view=map&theme=dark", UTF_8) + "\"")
                .doesNotContain("token");
    }

    @Test
    void aNameIsTextWhateverItIsMadeOf() {
        var head = head("/races/" + RACE + "/entrants/7/certificate");
        assertThat(head)
                .contains(
                        "<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; O&#39;Neil &amp; $1 {bib} · River 10K")
                .contains("/races/" + RACE + "/entrants/7/certificate\" />")
                .contains("<meta property=\"og:image\" content=\"http://localhost:" + RestAssured.port + "/share/"
                        + RACE + "/7.png\" />")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/races/" + CLOSED,
                "/races/" + CLOSED + "/entrants/7",
                "/races/no-such-race",
                "/races/" + RACE + "/entrants/no-such-bib"
            })
    void saysNothingOfWhatIsNotShown(String path) {
        assertThat(head(path)).contains("<title>Boylston</title>").doesNotContain("oembed");
    }

    private static String head(String path) {
        var answer = get(path);
        answer.then().statusCode(200).header("Cache-Control", "no-cache");
        var html = answer.asString();
        return html.substring(0, html.indexOf("</head>"));
    }
}
