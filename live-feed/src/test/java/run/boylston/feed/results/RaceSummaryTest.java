package run.boylston.feed.results;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.board;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;
import static run.boylston.feed.board.Races.split;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.results.RaceSummary.DivisionFigures;

class RaceSummaryTest {

    private final RaceBoard board = board(
            runner("1", "open", "F", "40-44"),
            runner("2", "open", "M", "18-39"),
            runner("3", "open", "F", "18-39"),
            runner("4", "elite", "M", "18-39"),
            runner("5", "open", "M", "18-39"));

    @Test
    void countsEachDivisionByItself() {
        // when
        finish("1", 2_400_000);
        finish("2", 2_500_000);
        finish("3", 3_100_000);
        board.putProgress("4", progress("4", 1, 0, 0, 600_000));

        // then
        var summary = summary();
        assertThat(summary.started()).isEqualTo(4);
        assertThat(summary.finished()).isEqualTo(3);
        assertThat(summary.divisions()).extracting(DivisionFigures::division).containsExactly("elite", "open");
        var open = summary.divisions().get(1);
        assertThat(open.clock()).isEqualTo(OfficialTime.NET);
        assertThat(open.medianMs()).isEqualTo(2_500_000);
        assertThat(open.firstBinMs()).isEqualTo(2_400_000);
        assertThat(open.counts()).containsExactly(2, 0, 1);
        assertThat(summary.divisions().get(0).counts()).isEmpty();
        assertThat(summary.divisions().get(0).medianMs()).isNull();
    }

    @Test
    void theMiddleOfTwoIsBetweenThem() {
        // when
        finish("1", 2_400_000);
        finish("2", 2_500_000);

        // then
        assertThat(summary().divisions().get(0).medianMs()).isEqualTo(2_450_000);
    }

    @Test
    void hasWinnersOnlyWhereSomebodyHasFinished() {
        // when
        finish("2", 2_500_000);
        board.putProgress("4", progress("4", 1, 0, 0, 600_000));

        // then
        assertThat(summary().winners()).extracting(Leaders::division).containsExactly("open");
    }

    @Test
    void theFastestStretchIsOneThatNobodyDoubts() {
        // when
        finish("1", 2_400_000);
        board.putProgress(
                "2",
                progress(
                        "2",
                        1,
                        List.of(
                                split(0, 0, 0, List.of()),
                                split(1, 300_000, 0, List.of(Mark.QUESTIONABLE)),
                                split(2, 1_500_000, 0, List.of()))));
        board.putProgress("5", progress("5", 1, List.of(split(0, 0, 0, List.of()), split(2, 900_000, 0, List.of()))));

        // then
        var fastest = summary().divisions().get(0).fastest();
        assertThat(fastest.bib()).isEqualTo("1");
        assertThat(fastest.from()).isEqualTo("Start");
        assertThat(fastest.to()).isEqualTo("3K");
        assertThat(fastest.timeMs()).isEqualTo(600_000);
    }

    private void finish(String bib, long netMs) {
        board.putProgress(bib, progress(bib, 1, 0, 0, 600_000, 1_300_000, netMs));
    }

    private RaceSummary summary() {
        board.publish();
        return new Summaries().get(board.snapshot()).get(0);
    }
}
