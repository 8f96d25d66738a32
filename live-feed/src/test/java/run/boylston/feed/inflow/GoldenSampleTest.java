package run.boylston.feed.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;

/** Every contract that comes in is taken as its sample has it, and what goes out has the samples' shape. */
class GoldenSampleTest {

    private static final String RACE = "boston-2018";

    private final RowDecoder decoder = new RowDecoder();
    private final RaceBoard board = new RaceBoard(RACE);

    @BeforeEach
    void takeSamples() throws IOException {
        take(decoder.catalog(RACE, sample("race-entry")));
        take(decoder.catalog(RACE + "/course/marathon", sample("course-entry")));
        take(decoder.catalog(RACE + "/target/backwards-world-record", sample("target-entry")));
        take(decoder.catalog(RACE + "/campaign/4758", sample("campaign-entry")));
        take(decoder.catalog(RACE + "/transit/day", sample("transit-entry")));
        take(decoder.catalog(
                RACE + "/notice/" + sampleTree("notice-entry").path("id").asText(), sample("notice-entry")));
        take(decoder.catalog(RACE + "/entrant/4758", sample("entrant-entry")));
        take(decoder.progress(RACE + "/4758", sample("progress")));
        take(decoder.clock(RACE, sample("race-clock")));
        board.publish();
    }

    @Test
    void whatComesInGoesOutAsItCame() throws IOException {
        // when
        var view = tree(board.snapshot().findEntrant("4758").orElseThrow());
        var race = tree(board.snapshot().raceView(Instant.EPOCH));

        // then
        assertThat(view.path("progress")).isEqualTo(sampleTree("progress"));
        assertThat(view.path("entrant")).isEqualTo(sampleTree("entrant-entry"));
        assertThat(race.path("race")).isEqualTo(sampleTree("race-entry"));
        assertThat(race.path("courses").get(0)).isEqualTo(sampleTree("course-entry"));
        assertThat(race.path("targets").get(0)).isEqualTo(sampleTree("target-entry"));
        assertThat(race.path("campaigns").get(0)).isEqualTo(sampleTree("campaign-entry"));
        assertThat(race.path("notices").get(0)).isEqualTo(sampleTree("notice-entry"));
        assertThat(tree(board.snapshot().findTransit().orElseThrow())).isEqualTo(sampleTree("transit-entry"));
        assertThat(race.path("clock")).isEqualTo(sampleTree("race-clock"));
    }

    @Test
    void aPositionIsTaken() throws IOException {
        // given
        var position = sampleTree("position");

        // when
        take(decoder.position(
                RACE + "/" + position.path("bib").asText(), Json.mapper().writeValueAsBytes(position)));
        board.publish();

        // then
        assertThat(tree(board.snapshot().findEntrant("4758").orElseThrow()).path("position"))
                .isEqualTo(position);
    }

    @Test
    void whatGoesOutHasTheSamplesShape() throws IOException {
        // when
        var snapshot = board.snapshot();
        var message = tree(new LiveMessage.Snapshot(
                "0badcafe",
                snapshot.sequence(),
                snapshot.fieldSince(BoardSnapshot.BEGINNING),
                List.of(snapshot.findEntrant("4758").orElseThrow()),
                snapshot.leaders(),
                null,
                null,
                null));

        // then
        var sample = sampleTree("snapshot");
        assertThat(names(message)).containsExactlyInAnyOrderElementsOf(names(sample));
        assertThat(names(message.path("field"))).containsExactlyInAnyOrderElementsOf(names(sample.path("field")));
        assertThat(names(message.path("leaders").get(0)))
                .isSubsetOf(names(sample.path("leaders").get(0)));
    }

    private void take(BoardChange change) {
        assertThat(change.race()).isEqualTo(RACE);
        change.change().accept(board);
    }

    private static byte[] sample(String name) throws IOException {
        try (var sample = GoldenSampleTest.class.getResourceAsStream("/sample/" + name + ".json")) {
            return sample.readAllBytes();
        }
    }

    private static JsonNode sampleTree(String name) throws IOException {
        return Json.mapper().readTree(sample(name));
    }

    private static JsonNode tree(Object contract) throws IOException {
        return Json.mapper().readTree(Json.write(contract));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
