package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.named;
import static run.boylston.feed.board.Races.runner;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.live.SearchResult;
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
        "kasz, 11",
        "kasz ien, 11",
        "f, F8",
        "nobody, ''",
        "'''', ''"
    })
    void findsByBibAndPartsOfTheName(String query, String bibs) {
        // when
        var found = snapshot.search(query, 20, 9);

        // then
        assertThat(String.join(" ", bibs(found))).isEqualTo(bibs);
    }

    @Test
    void givesPeopleBeforeInventedOnesAndNoMoreThanAsked() {
        // given
        var board = Races.board(runner("5"), named("900", "Rune Nielsen", "open", "M", "18-39", false), runner("6"));

        // then
        assertThat(bibs(board.snapshot().search("run", 2, 9))).containsExactly("900", "5");
    }

    @Test
    void aWholeWordIsNearerThanTheBeginningOfOneAndThatThanAPart() {
        // given
        var board = Races.board(
                person("3", "Ann Berlin"),
                person("4", "Lindgren"),
                person("5", "Wei Li"),
                person("LI7", "Somebody"),
                person("6", "Li"));

        // then
        assertThat(bibs(board.snapshot().search("li", 9, 9))).containsExactly("5", "6", "4", "LI7", "3");
    }

    @Test
    void findsGroupsByTheirWordsAndACountryByItsName() {
        // given
        var board = Races.board(
                Races.from("1", "Linz an der Donau", "SV Donau", "Herz & Seele"),
                Races.from("2", "Graz", "Sv Donau", null),
                Races.from("3", "Donau", null, null));

        // then
        assertThat(groups(board, "donau"))
                .containsExactly("club SV Donau 2", "hometown Donau 1", "hometown Linz an der Donau 1");
        assertThat(groups(board, "don lin")).containsExactly("hometown Linz an der Donau 1");
        assertThat(groups(board, "seele")).containsExactly("charity Herz & Seele 1");
        assertThat(groups(board, "österr")).containsExactly("country AUT 3");
        assertThat(groups(board, "Autriche")).containsExactly("country AUT 3");
        assertThat(groups(board, "aut")).first().isEqualTo("country AUT 3");
        assertThat(groups(board, "'")).isEmpty();
    }

    @Test
    void olympicLettersAreACountryToo() {
        assertThat(CountryNames.of("SUI")).contains("switzerland", "schweiz");
        assertThat(CountryNames.of("CHE")).isEqualTo(CountryNames.of("SUI"));
        assertThat(CountryNames.of("XYZ")).isEmpty();
    }

    @Test
    void aNameMayComeWithWhatTheRunnerBelongsTo() {
        // given
        var board = Races.board(
                Races.from("1", "Linz", "SV Donau", null),
                Races.from("2", "Graz", "SV Donau", null),
                Races.from("31", "Linz", null, null));

        // then
        assertThat(board.snapshot().search("linz runner", 9, 9).entrants())
                .extracting(hit -> hit.by() + " " + hit.entrant().bib())
                .containsExactly("NAME_AND_GROUP 1", "NAME_AND_GROUP 31");
        assertThat(bibs(board.snapshot().search("runner 3 linz", 9, 9))).containsExactly("31");
        assertThat(bibs(board.snapshot().search("linz donau", 9, 9))).isEmpty();
        assertThat(bibs(board.snapshot().search("linz", 9, 9))).isEmpty();
    }

    @Test
    void whoIsTakenOffTheListIsFoundNoMore() {
        // given
        var board = Races.board(Races.from("1", "Linz", "SV Donau", null));
        assertThat(groups(board, "donau")).hasSize(1);

        // when
        board.putEntrant("1", null);
        board.publish();

        // then
        assertThat(groups(board, "donau")).isEmpty();
        assertThat(bibs(board.snapshot().search("1", 9, 9))).isEmpty();
    }

    private static EntrantEntry person(String bib, String name) {
        return named(bib, name, "open", "F", "18-39", false);
    }

    private static List<String> groups(RaceBoard board, String typed) {
        return board.snapshot().search(typed, 9, 9).groups().stream()
                .map(group -> group.by() + " " + group.value() + " " + group.of())
                .toList();
    }

    private static List<String> bibs(SearchResult found) {
        return found.entrants().stream().map(hit -> hit.entrant().bib()).toList();
    }
}
