package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import org.junit.jupiter.api.Test;

class GroupViewTest {

    private static final Selection WALKERS = Selection.find("division", "WALK").orElseThrow();

    private final RaceBoard board = Races.board(
            runner("1", "walk", "F", "40-44"),
            runner("2", "walk", "F", "40-44"),
            runner("3", "walk", "M", "18-39"),
            runner("4", "open", "M", "18-39"));

    @Test
    void namesWhoIsFurthestFirstAndAtTheSameMatWhoCameFirst() {
        // given
        board.putProgress("2", progress("2", 1, 0, 0, 900_000));
        board.putProgress("3", progress("3", 1, 0, 0, 800_000));
        board.putProgress("4", progress("4", 1, 0, 0, 700_000));
        board.publish();

        // when
        var group = board.snapshot().group(WALKERS, 2);

        // then
        assertThat(group.by()).isEqualTo("division");
        assertThat(group.value()).isEqualTo("walk");
        assertThat(group.of()).isEqualTo(3);
        assertThat(group.bibs()).containsExactly("3", "2");
    }

    @Test
    void countsWhoHasStartedAndWhoHasFinishedOfAllInIt() {
        // given
        board.putProgress("1", progress("1", 1, 0, 0, 900_000, 1_800_000, 3_000_000));
        board.putProgress("2", progress("2", 1, 0, 0, 900_000));
        board.putProgress("3", progress("3", 1, 0));
        board.putProgress("4", progress("4", 1, 0, 0, 700_000));
        board.publish();

        // when
        var group = board.snapshot().group(WALKERS, 1);

        // then
        assertThat(group.started()).isEqualTo(2);
        assertThat(group.finished()).isEqualTo(1);
        assertThat(group.bibs()).containsExactly("1");
    }

    @Test
    void followsTheStartList() {
        // given
        assertThat(board.snapshot().group(WALKERS, 9).bibs()).containsExactly("1", "2", "3");

        // when
        board.putEntrant("1", null);
        board.putEntrant("4", runner("4", "walk", "M", "18-39"));
        board.publish();

        // then
        assertThat(board.snapshot().group(WALKERS, 9).bibs()).containsExactly("2", "3", "4");
    }

    @Test
    void hasNobodyWhereNobodyIs() {
        var group = board.snapshot().group(Selection.find("club", "Nowhere").orElseThrow(), 9);
        assertThat(group.of()).isZero();
        assertThat(group.value()).isEqualTo("Nowhere");
    }
}
