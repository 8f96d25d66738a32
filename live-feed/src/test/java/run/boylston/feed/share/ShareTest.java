package run.boylston.feed.share;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.race.NoticeEntry.Severity;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;

/** What messengers are given for a link. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class ShareTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RACE = "cards-2026";
    private static final String CLOSED = "cards-closed-2026";
    private static final String RACE_CARD = "/share/" + RACE + ".png";
    private static final String RUNNER_CARD = "/share/" + RACE + "/" + SharedRace.BIB + ".png";

    private static long revision;

    private Producer open;

    @BeforeEach
    void aPublicAndAPrivateRace() {
        open = new Producer(RACE);
        open.send(Races.race());
        open.send(SharedRace.course());
        open.send(SharedRace.target());
        open.send(SharedRace.campaign());
        // Its time stands: what is estimated does not move.
        open.send(Races.replay(++revision, 0));
        open.send(SharedRace.runner(SharedRace.BIB, "Loren Zitomersky"));
        open.send(SharedRace.progress(SharedRace.BIB, ++revision, Outlook.UNLIKELY, 0, 1_075_000));
        try (var closed = new Producer(CLOSED)) {
            ObjectNode secret = Json.mapper().valueToTree(Races.race());
            secret.put("type", "race").set("access", Json.mapper().valueToTree(Access.PRIVATE));
            closed.send(Topic.RACE_CATALOG, CLOSED, Json.write(secret));
        }
        long sent = revision;
        await().atMost(PATIENCE).untilAsserted(() -> {
            get("/api/races/" + RACE + "/entrants/" + SharedRace.BIB).then().body("progress.revision", equalTo((int)
                    sent));
            get("/api/races/" + RACE).then().body("clock.revision", equalTo((int) sent - 1));
            get("/api/races/" + CLOSED).then().statusCode(401);
        });
    }

    @AfterEach
    void close() {
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {RACE_CARD, RUNNER_CARD})
    void isAPictureOfItsSize(String path) throws IOException, InterruptedException {
        card(path);
        var png = bytes(path);
        assertThat(new String(png, 1, 3, US_ASCII)).isEqualTo("PNG");
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1_200, 630);
    }

    @Test
    void whoHasItIsToldSo() {
        var tag = card(RUNNER_CARD).header("ETag");
        given().header("If-None-Match", "\"other\", " + tag)
                .get(RUNNER_CARD)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=2");
    }

    @Test
    void aNewMatIsANewPicture() {
        var before = card(RUNNER_CARD);
        open.send(SharedRace.progress(SharedRace.BIB, ++revision, Outlook.OUT_OF_REACH, 0, 1_075_000, 2_150_000));
        var after = changed(RUNNER_CARD, before);
        assertThat(after.asByteArray()).isNotEqualTo(before.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {RACE_CARD, RUNNER_CARD})
    void aStoppedRaceIsStoppedHereToo(String path) {
        var before = card(path);
        open.send(Races.clock(++revision, State.STOPPED));
        var stopped = changed(path, before);
        assertThat(stopped.asByteArray()).isNotEqualTo(before.asByteArray());
        open.send(SharedRace.notice("Shelter in the nearest building"));
        var told = changed(path, stopped);
        open.send(SharedRace.notice("n2", "Bags are at the finish", Severity.INFO, 25));
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/api/races/" + RACE).then().body("notices.id", contains("n2", "n1")));
        assertThat(card(path).header("ETag")).isEqualTo(told.header("ETag"));
        open.send(Topic.RACE_CATALOG, RACE + "/notice/n1", null);
        open.send(Topic.RACE_CATALOG, RACE + "/notice/n2", null);
    }

    @Test
    void whoIsHiddenHasNone() {
        open.send(Topic.RACE_CATALOG, RACE + "/entrant/" + SharedRace.BIB, null);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(RUNNER_CARD).statusCode()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/share/no-such-race.png", "/share/no-such-race/1.png", "/share/" + RACE + "/no-such-bib.png"})
    void whatIsNotKnownHasNone(String path) {
        get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/share/" + CLOSED + ".png", "/share/" + CLOSED + "/7.png"})
    void aPrivateRaceShowsNobodyACard(String path) {
        get(path).then().statusCode(401).header("Cache-Control", "private, no-store");
    }

    /** As they come: who reads texts from an answer may have made one of it. */
    private static byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static Response card(String path) {
        var answer = get(path);
        answer.then().statusCode(200).contentType("image/png").header("Cache-Control", "public, max-age=2");
        return answer;
    }

    private static Response changed(String path, Response before) {
        await().atMost(PATIENCE).until(() -> !get(path).header("ETag").equals(before.header("ETag")));
        return card(path);
    }
}
