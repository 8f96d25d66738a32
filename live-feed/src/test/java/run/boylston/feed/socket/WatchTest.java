package run.boylston.feed.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.race;
import static run.boylston.feed.board.Races.runner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.RaceRows;
import run.boylston.feed.board.RaceBoards;

/** Groups, and what is announced of who is watched. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class WatchTest {

    @Inject
    RaceBoards boards;

    private final RaceRows rows = new RaceRows();
    private LiveClient fan;

    @BeforeEach
    void raceWithTwoWalkers() {
        rows.send(race());
        rows.send(runner("7", "walk", "F", "40-44"));
        rows.send(runner("8", "walk", "F", "40-44"));
        rows.send(runner("9"));
        rows.send(clock(1, State.LIVE));
        await().atMost(Duration.ofSeconds(60)).until(() -> boards.findSnapshot(rows.race())
                .filter(snapshot ->
                        snapshot.clock() != null && snapshot.findEntrant("9").isPresent())
                .isPresent());
        fan = LiveClient.connect(RestAssured.port, rows.race());
    }

    @AfterEach
    void close() {
        fan.close();
        rows.close();
    }

    @Test
    void aGroupIsWatchedAsItsMembersAre() {
        // when
        fan.say("{\"type\":\"hello\",\"groups\":[{\"by\":\"division\",\"value\":\"WALK\"}]}");

        // then
        var snapshot = fan.next("snapshot");
        assertThat(snapshot.path("groups")).hasSize(1);
        assertThat(snapshot.at("/groups/0/of").asInt()).isEqualTo(2);
        assertThat(snapshot.path("entrants"))
                .extracting(each -> each.at("/entrant/bib").asText())
                .containsExactlyInAnyOrder("7", "8");

        // when
        rows.send(progress("9", 1, 0, 0));
        rows.send(progress("8", 1, 0, 0));

        // then
        assertThat(fan.next("delta").at("/entrants/0/entrant/bib").asText()).isEqualTo("8");
        assertThat(fan.next("split").path("bib").asText()).isEqualTo("8");
    }

    @Test
    void aGroupThatEverybodyHasLeftIsToldEmpty() {
        fan.say("{\"type\":\"hello\",\"groups\":[{\"by\":\"division\",\"value\":\"WALK\"}]}");
        assertThat(fan.next("snapshot").at("/groups/0/of").asInt()).isEqualTo(2);

        // when
        rows.send(runner("7"));
        rows.send(runner("8"));

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> fan.next().at("/groups/0/of"), of -> of.isInt() && of.asInt() == 0);
    }

    @Test
    void aPassingIsAnnouncedOnceAfterTheDeltaThatHasIt() {
        // given
        started("9");
        fan.say("{\"type\":\"hello\",\"entrants\":[\"9\"]}");
        fan.next("snapshot");

        // when
        rows.send(progress("9", 2, 0, 0, 900_000));
        awaitDeltaOf(2);

        // then
        var split = fan.next();
        assertThat(split.path("type").asText()).isEqualTo("split");
        assertThat(split.at("/split/point").asText()).isEqualTo("3K");
        assertThat(split.path("revision").asLong()).isEqualTo(2);
        assertThat(split.at("/places/division/place").asInt()).isEqualTo(1);
        assertThat(split.path("corrected").asBoolean()).isFalse();

        // when
        rows.send(progress("9", 3, 0, 0, 899_000));

        // then
        var corrected = fan.next("split");
        assertThat(corrected.path("revision").asLong()).isEqualTo(3);
        assertThat(corrected.path("corrected").asBoolean()).isTrue();
    }

    @Test
    void placesThatOthersChangeComeWithoutTheRest() {
        // given
        started("9");
        rows.send(progress("9", 2, 0, 0, 900_000));
        fan.say("{\"type\":\"hello\",\"entrants\":[\"9\"]}");
        awaitPlace(fan, "9");

        // when
        rows.send(runner("10"));
        rows.send(progress("10", 1, 0, 0, 800_000));

        // then
        var delta = fan.next("delta");
        assertThat(delta.path("entrants")).isEmpty();
        assertThat(delta.at("/places/0/bib").asText()).isEqualTo("9");
        assertThat(delta.at("/places/0/revision").asLong()).isEqualTo(2);
        assertThat(delta.at("/places/0/places")).hasSize(1);
        assertThat(delta.at("/places/0/places/0/point").asText()).isEqualTo("3K");
        assertThat(delta.at("/places/0/places/0/division/place").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasBeforeIsNoNewsToWhoComesLater() {
        // given
        started("9");
        fan.say("{\"type\":\"hello\",\"entrants\":[\"9\"]}");
        fan.next("snapshot");
        rows.send(progress("9", 2, 0, 0, 900_000));
        fan.next("split");

        // when
        try (var late = LiveClient.connect(RestAssured.port, rows.race())) {
            late.say("{\"type\":\"hello\",\"entrants\":[\"9\"]}");
            late.next("snapshot");
            rows.send(progress("9", 3, 0, 0, 900_000, 1_800_000));

            // then
            assertThat(late.next("split").at("/split/point").asText()).isEqualTo("6K");
        }
    }

    @Test
    void nothingIsAnnouncedOfARaceThatIsStopped() {
        // given
        started("9");
        fan.say("{\"type\":\"hello\",\"entrants\":[\"9\"]}");
        fan.next("snapshot");
        rows.send(clock(2, State.STOPPED));
        fan.next("snapshot");

        // when
        rows.send(progress("9", 2, 0, 0, 900_000));
        awaitDeltaOf(2);
        rows.send(clock(3, State.LIVE));
        fan.next("snapshot");
        rows.send(progress("9", 3, 0, 0, 900_000, 1_800_000));

        // then
        assertThat(fan.next("split").at("/split/point").asText()).isEqualTo("6K");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"by\":\"club\"} | malformed-hello",
                "{\"by\":\"shoe\",\"value\":\"red\"} | malformed-hello",
                "{\"by\":\"club\",\"value\":7} | malformed-hello",
                "{\"by\":\"club\",\"value\":\"--\"} | malformed-hello",
                "\"club\" | malformed-hello",
                "1,2,3,4,5 | too-many-groups"
            })
    void whatIsNoGroupIsAnswered(String groups, String reason) {
        fan.say("{\"type\":\"hello\",\"groups\":[" + groups + "]}");
        assertThat(fan.next("error").path("reason").asText()).isEqualTo(reason);
    }

    private void started(String bib) {
        rows.send(progress(bib, 1, 0, 0));
        await().atMost(Duration.ofSeconds(60)).until(() -> boards.findSnapshot(rows.race())
                .flatMap(snapshot -> snapshot.findEntrant(bib))
                .filter(view -> view.progress() != null)
                .isPresent());
    }

    /** Until it has been said whole that the entrant has a place. */
    private static void awaitPlace(LiveClient fan, String bib) {
        JsonNode message;
        do {
            message = fan.next();
        } while (!message.at("/entrants/0/entrant/bib").asText().equals(bib)
                || message.at("/entrants/0/places").isEmpty());
    }

    private void awaitDeltaOf(long revision) {
        JsonNode delta;
        do {
            delta = fan.next();
        } while (delta.at("/entrants/0/progress/revision").asLong() != revision);
    }
}
