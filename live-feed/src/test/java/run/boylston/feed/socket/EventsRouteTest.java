package run.boylston.feed.socket;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.race;
import static run.boylston.feed.board.Races.runner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.RaceRows;
import run.boylston.feed.board.RaceBoards;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class EventsRouteTest {

    private static final String QUERY = "field=true&leaders=true&entrants=7,8";

    @Inject
    RaceBoards boards;

    private final RaceRows rows = new RaceRows();
    private StreamClient fan;

    @BeforeEach
    void raceWithTwoRunners() {
        rows.send(race());
        rows.send(runner("8"));
        rows.send(runner("7"));
        rows.send(clock(1, State.LIVE));
        rows.send(progress("7", 1, 0, 0));
        awaitRevision("7", 1);
        fan = open(QUERY, null);
    }

    @AfterEach
    void close() {
        fan.close();
        rows.close();
    }

    @Test
    void saysWhatASocketSays() {
        // then
        assertThat(fan.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(fan.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        var welcome = fan.next();
        assertThat(welcome.path("type").asText()).isEqualTo("welcome");
        var snapshot = fan.next();
        assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.path("field").path("bib")).hasSize(1);
        assertThat(snapshot.path("entrants")).hasSize(2);
        assertThat(snapshot.has("leaders")).isTrue();
        assertThat(fan.lastId())
                .isEqualTo(boards.epoch() + ":" + snapshot.path("sequence").asLong());

        // when
        rows.send(progress("7", 2, 0, 0, 900_000));

        // then
        assertThat(fan.next("split").path("split").path("point").asText()).isEqualTo("3K");
    }

    @Test
    void goesOnWhereItBroke() {
        // given
        fan.next("snapshot");
        rows.send(progress("7", 2, 0, 0, 900_000));
        fan.next("split");
        var lastId = fan.lastId();
        fan.close();

        // when
        rows.send(progress("8", 1, 0, 0));
        rows.send(progress("7", 3, 0, 0, 900_000, 1_800_000));
        awaitRevision("8", 1);
        awaitRevision("7", 3);
        fan = open(QUERY, lastId);

        // then
        assertThat(fan.next().path("type").asText()).isEqualTo("welcome");
        var delta = fan.next();
        assertThat(delta.path("type").asText()).isEqualTo("delta");
        assertThat(delta.path("epoch").asText()).isEqualTo(boards.epoch());
        assertThat(delta.path("entrants")).hasSize(2);
        await().until(() -> fan.next("split").path("split").path("point").asText(), "6K"::equals);
    }

    @Test
    void whatWasHeardIsNotSaidAgain() {
        // given
        fan.next("snapshot");
        rows.send(progress("7", 2, 0, 0, 900_000));
        fan.next("split");
        var lastId = fan.lastId();
        fan.close();

        // when
        fan = open(QUERY, lastId);
        fan.next("welcome");
        assertThat(fan.next("delta").path("entrants")).isEmpty();
        rows.send(progress("7", 3, 0, 0, 900_000, 1_800_000));

        // then
        assertThat(fan.next("split").path("split").path("point").asText()).isEqualTo("6K");
    }

    @Test
    void beginsAnewAfterAHistoryItDoesNotKnow() {
        for (var id : new String[] {"0badcafe:1", boards.epoch() + ":999999999", boards.epoch() + ":", "nonsense"}) {
            try (var stranger = open(QUERY, id)) {
                stranger.next("welcome");
                assertThat(stranger.next().path("type").asText()).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void beginsAnewIfSomebodyLeft() {
        // given
        fan.next("snapshot");
        var lastId = fan.lastId();
        fan.close();

        // when
        rows.removeEntrant("8");
        await().until(() ->
                boards.findSnapshot(rows.race()).orElseThrow().findEntrant("8").isEmpty());
        fan = open(QUERY, lastId);

        // then
        fan.next("welcome");
        var snapshot = fan.next();
        assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.path("entrants")).hasSize(1);
    }

    @Test
    void aSlowReaderIsPassedOverAndThenHearsTheNewest() throws Exception {
        // given
        int most = 60;
        for (int bib = 100; bib < 150; bib++) {
            rows.send(runner(Integer.toString(bib)));
        }
        var entrants = String.join(
                ",", IntStream.range(100, 150).mapToObj(Integer::toString).toList());
        try (var slow = new SlowReader(port(), "/live/" + rows.race() + "/events?entrants=" + entrants)) {
            slow.readUntil("\"snapshot\"");
            double before = conflated();

            // when
            int revision = 0;
            while (conflated() == before && revision < most) {
                revision++;
                for (int bib = 100; bib < 150; bib++) {
                    rows.send(progress(Integer.toString(bib), revision, revision, 0, 900_000, 1_800_000));
                }
                awaitRevision("149", revision);
            }

            // then
            assertThat(conflated()).isGreaterThan(before);
            slow.readUntil("\"bib\":\"149\",\"revision\":" + revision + ",");
        }
    }

    @Test
    void isClosedWithItsFan() {
        // given
        fan.next("snapshot");
        double open = metric("boylston_live_connections ");

        // when
        fan.close();

        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> metric("boylston_live_connections ") < open);
        fan = open(QUERY, null);
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-race, leaders=true, 404",
        ", field=yes, 400",
        ", group=club, 400",
        ", group=shoe:red, 400",
        ", group=club:a&group=club:b&group=club:c&group=club:d&group=club:e, 400"
    })
    void whatIsWrongIsAProblemDocument(String race, String query, int status) {
        get("/live/" + (race == null ? rows.race() : race) + "/events?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private StreamClient open(String query, String lastId) {
        return StreamClient.open(port(), rows.race(), query, lastId);
    }

    private void awaitRevision(String bib, long revision) {
        await().atMost(Duration.ofSeconds(60)).until(() -> boards.findSnapshot(rows.race())
                .flatMap(snapshot -> snapshot.findEntrant(bib))
                .filter(view -> view.progress() != null && view.progress().revision() == revision)
                .isPresent());
    }

    private static double conflated() {
        return metric("boylston_live_conflated_total ");
    }

    private static double metric(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    private static int port() {
        return RestAssured.port;
    }
}
