package run.boylston.feed.board;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is costly is computed anew every other second; who was taken off the board is in it no longer. */
class KeptTest {

    private final RaceBoard board = Races.board();
    private long nowNs = Long.MAX_VALUE - MILLISECONDS.toNanos(1_000);
    private int computed;
    private final Kept<Integer> kept = new Kept<>(snapshot -> ++computed, () -> nowNs);

    @BeforeEach
    void twoRunners() {
        board.putEntrant("7", Races.runner("7"));
        board.putEntrant("8", Races.runner("8"));
        board.publish();
        kept.get(board.snapshot());
    }

    @Test
    void newsWaitsForTwoSeconds() {
        // given
        news();

        // when
        nowNs += MILLISECONDS.toNanos(1_999);

        // then
        assertThat(kept.get(board.snapshot())).isEqualTo(1);

        // when
        nowNs += MILLISECONDS.toNanos(1);

        // then
        assertThat(kept.get(board.snapshot())).isEqualTo(2);
        assertThat(kept.get(board.snapshot())).isEqualTo(2);
    }

    @Test
    void whereNothingIsNewItIsKeptForLonger() {
        // when
        nowNs += MILLISECONDS.toNanos(60_000);

        // then
        assertThat(kept.get(board.snapshot())).isEqualTo(1);
    }

    @Test
    void whoIsTakenOffTheBoardIsOutAtOnce() {
        // when
        board.putEntrant("8", null);
        board.publish();

        // then
        assertThat(kept.get(board.snapshot())).isEqualTo(2);

        // when
        news();

        // then
        assertThat(kept.get(board.snapshot())).isEqualTo(2);
    }

    private void news() {
        board.putProgress("7", Races.progress("7", 1, 0, 0));
        board.publish();
    }
}
