package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.live.LiveMessage.Delta.EntrantPlaces;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

class EncodedEntrantTest {

    private static final long AT_FIRST = 10;

    private final RaceBoard board = Races.board(runner("7"), runner("8"), runner("9"));
    private EncodedEntrant seven;

    @BeforeEach
    void pastTwoMats() {
        board.putProgress("7", progress("7", 4, 0, 0, 900_000, 1_800_000));
        board.publish();
        seven = new EncodedEntrant(board.snapshot().findEntrant("7").orElseThrow(), AT_FIRST);
    }

    @Test
    void whatOthersChangeIsToldAlone() throws IOException {
        // when
        board.putProgress("8", progress("8", 1, 0, 0, 800_000));
        look(11);

        // then
        assertThat(seven.edition()).isEqualTo(AT_FIRST);
        assertThat(seven.placesSince(11)).isNull();
        var told = Json.read(seven.placesSince(AT_FIRST), EntrantPlaces.class);
        assertThat(told.bib()).isEqualTo("7");
        assertThat(told.revision()).isEqualTo(4);
        assertThat(told.places()).extracting(Places::point).containsExactly("3K");
        assertThat(told.places().get(0).division().place()).isEqualTo(2);
        assertThat(new String(seven.json(), UTF_8)).contains("\"division\":{\"place\":2,\"of\":2}");
    }

    @Test
    void whoMissedMoreIsToldMoreAndWhoMissedTheSameIsToldTheSame() throws IOException {
        // when
        board.putProgress("8", progress("8", 1, 0, 0, 800_000));
        look(11);
        board.putProgress("8", progress("8", 2, 0, 0, 800_000, 1_700_000));
        look(12);

        // then
        assertThat(points(AT_FIRST)).containsExactly("3K", "6K");
        assertThat(points(11)).containsExactly("6K");
        assertThat(seven.placesSince(9)).isSameAs(seven.placesSince(AT_FIRST));
    }

    @Test
    void whatTheyDoThemselvesIsToldWholeAndWithItAllPlaces() {
        // given
        board.putProgress("8", progress("8", 1, 0, 0, 800_000));
        look(11);

        // when
        board.putProgress("7", progress("7", 5, 0, 0, 900_000, 1_800_000, 3_000_000));
        board.publish();
        seven.take(board.snapshot().findEntrant("7").orElseThrow(), 12, true);

        // then
        assertThat(seven.edition()).isEqualTo(12);
        assertThat(seven.placesSince(AT_FIRST)).isNull();
        assertThat(seven.newsSince(11)).hasSize(1);
        assertThat(seven.newsSince(12)).isEmpty();
    }

    @Test
    void whoIsSeenUnchangedIsNotTold() {
        // when
        board.publish();
        var json = seven.json();
        seven.take(board.snapshot().findEntrant("7").orElseThrow(), 11, true);

        // then
        assertThat(seven.edition()).isEqualTo(AT_FIRST);
        assertThat(seven.json()).isSameAs(json);
    }

    private Iterable<String> points(long since) throws IOException {
        return Json.read(seven.placesSince(since), EntrantPlaces.class).places().stream()
                .map(Places::point)
                .toList();
    }

    private void look(long edition) {
        board.publish();
        seven.takePlaces(board.snapshot().places("7"), edition);
    }
}
