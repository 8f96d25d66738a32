package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.board;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;

class LeadersThenTest {

    private final RaceBoard board = board(runner("1"), runner("2"), runner("3"), runner("4"));

    @BeforeEach
    void race() {
        board.putProgress("1", progress("1", 1, 60_000, 0, 600_000, 1_200_000, 2_400_000));
        board.putProgress("2", progress("2", 1, 0, 0, 610_000, 1_190_000, 2_500_000));
        board.putProgress("3", progress("3", 1, 0, 0, 610_000, 1_300_000));
        board.publish();
    }

    @Test
    void areThoseWhoHadPassedTheFurthestPointByThen() {
        assertThat(then(650_000).point()).isEqualTo("3K");
        assertThat(then(650_000).leaders()).extracting(Leader::bib).containsExactly("2", "3");
        assertThat(then(650_000).leaders()).extracting(Leader::place).containsExactly(1, 1);
    }

    @Test
    void whoStartedLaterAndIsFasterComesInFrontWhenTheyPass() {
        assertThat(then(660_000).leaders()).extracting(Leader::bib).containsExactly("1", "2", "3");
        assertThat(then(660_000).leaders()).extracting(Leader::place).containsExactly(1, 2, 2);
        assertThat(then(660_000).leaders()).extracting(Leader::gapMs).containsExactly(0L, 10_000L, 10_000L);
    }

    @Test
    void areAtNoPointBeforeAnybodyPassedOne() {
        assertThat(then(599_999).point()).isNull();
        assertThat(then(599_999).leaders()).isEmpty();
    }

    @Test
    void areInTheEndTheLeadersOfNow() {
        assertThat(board.snapshot().leadersThen(Long.MAX_VALUE))
                .isEqualTo(board.snapshot().leaders());
    }

    private Leaders then(long atMs) {
        return board.snapshot().leadersThen(atMs).stream()
                .filter(leaders -> leaders.division().equals("open"))
                .findFirst()
                .orElseThrow();
    }
}
