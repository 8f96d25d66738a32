package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.named;
import static run.boylston.feed.board.Races.runner;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.race.EntrantEntry;

class SearchTest {

    private final BoardSnapshot snapshot = Races.board(
                    named("11", "Zoë O'Brien-Łukasz", "open", "F", "18-39", false),
                    runner("1"),
                    runner("110"),
                    runner("F8"))
            .snapshot();

    @ParameterizedTest
    @CsvSource({
        "zoe, 11",
        "ZOË, 11",
        "brien, 11",
        "o'br, 11",
        "zoe lukasz, 11",
        "bri zo, 11",
        "f8, F8",
        "11, 11 110",
        "1, 1 11 110",
        "runner 11, 110",
        "nobody, ''",
        "'''', ''"
    })
    void findsByTheBeginningOfBibAndWords(String query, String bibs) {
        // when
        var found = snapshot.search(query, 20);

        // then
        assertThat(String.join(" ", bibs(found))).isEqualTo(bibs);
    }

    @Test
    void givesPeopleBeforeInventedOnesAndNoMoreThanAsked() {
        // given
        var board = Races.board(runner("5"), named("900", "Rune Nielsen", "open", "M", "18-39", false), runner("6"));

        // then
        assertThat(bibs(board.snapshot().search("run", 2))).containsExactly("900", "5");
    }

    private static List<String> bibs(List<EntrantEntry> entrants) {
        return entrants.stream().map(EntrantEntry::bib).toList();
    }
}
