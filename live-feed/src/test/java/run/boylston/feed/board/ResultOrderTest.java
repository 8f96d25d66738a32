package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.board;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.EntrantView.Place;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;

class ResultOrderTest {

    private final RaceBoard board = board(
            runner("1", "open", "F", "40-44"),
            runner("2", "open", "M", "18-39"),
            runner("3", "open", "F", "18-39"),
            runner("4", "elite", "M", "18-39"),
            runner("5", "walk", "M", "18-39"),
            runner("6", "open", "M", "18-39"),
            Races.vehicle("V1"));

    @Test
    void isByDivisionThenByTimeAndLastWhoHasNone() {
        // when
        finish("1", 2_500_000);
        finish("2", 2_400_000);
        finish("4", 2_900_000);
        finish("5", 2_000_000);
        board.putProgress("3", progress("3", 1, 0, 0, 700_000));
        board.publish();

        // then
        assertThat(bibs(results())).containsExactly("4", "2", "1", "3", "5");
        var first = results().get(1);
        assertThat(first.places().division()).isEqualTo(new Place(1, 2));
        assertThat(first.officialMs()).isEqualTo(2_400_000);
        assertThat(results().get(3).finish()).isNull();
        assertThat(results().get(4).places()).isNull();
    }

    @Test
    void aSelectionKeepsPlacesAmongAll() {
        // when
        finish("1", 2_500_000);
        finish("2", 2_400_000);
        board.publish();

        // then
        var women = board.snapshot().results("10k", Selection.find("sex", "F").orElseThrow());
        assertThat(bibs(women)).containsExactly("1");
        assertThat(women.get(0).places().division()).isEqualTo(new Place(2, 2));
        assertThat(women.get(0).places().sex()).isEqualTo(new Place(1, 1));
    }

    @Test
    void whoIsTakenOffTheBoardIsInNoResults() {
        // given
        finish("1", 2_500_000);
        finish("2", 2_400_000);

        // when
        board.putEntrant("2", null);
        board.publish();

        // then
        assertThat(bibs(results())).containsExactly("1");
        assertThat(results().get(0).places().division()).isEqualTo(new Place(1, 1));
    }

    @Test
    void leadersOfASelectionStandWhereTheyAreAmongAll() {
        // when
        finish("1", 2_500_000);
        finish("2", 2_400_000);
        board.putProgress("3", progress("3", 1, 0, 0, 700_000));
        finish("5", 2_000_000);
        board.publish();

        // then
        var women = board.snapshot().leaders(Selection.find("sex", "F").orElseThrow());
        assertThat(women).extracting(Leaders::division).containsExactly("open");
        assertThat(women.get(0).point()).isEqualTo("Finish");
        assertThat(women.get(0).leaders()).extracting(Leader::bib).containsExactly("1");
        assertThat(women.get(0).leaders()).extracting(Leader::place).containsExactly(2);
        assertThat(women.get(0).leaders()).extracting(Leader::gapMs).containsExactly(0L);
    }

    private void finish(String bib, long netMs) {
        board.putProgress(bib, progress(bib, 1, 0, 0, 700_000, 1_400_000, netMs));
    }

    private List<ResultLine> results() {
        return board.snapshot().results("10k", entrant -> true);
    }

    private static List<String> bibs(List<ResultLine> lines) {
        return lines.stream().map(line -> line.entrant().bib()).toList();
    }
}
