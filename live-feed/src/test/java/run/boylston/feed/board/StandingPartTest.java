package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.StandingList;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

class StandingPartTest {

    private static final Predicate<EntrantEntry> ANYBODY = entrant -> true;

    private final RaceBoard board = Races.board(
            runner("1", "open", "F", "40-44"),
            runner("2", "open", "F", "18-39"),
            runner("3", "open", "M", "18-39"),
            runner("4", "open", "F", "18-39"),
            runner("5", "elite", "F", "18-39"),
            runner("6", "walk", "F", "18-39"));

    @Test
    void placesAreAmongAllOfTheDivisionAndEqualTimesShareOne() {
        // given
        passed("1", 0, 900_000);
        passed("2", 0, 800_000);
        passed("3", 0, 900_000);
        passed("4", 0);
        passed("5", 0, 700_000);
        board.publish();

        // when
        var list = find("open", null, null, "3K", ANYBODY, 0, 9);

        // then
        assertThat(lines(list)).containsExactly("1 2 +0", "2 1 +100000", "2 3 +100000");
        assertThat(list.passed()).isEqualTo(3);
        assertThat(list.started()).isEqualTo(4);
        assertThat(list.clock()).isEqualTo(OfficialTime.NET);
        assertThat(list.resultsStatus()).isEqualTo(ResultsStatus.LIVE);
    }

    @Test
    void aSexAndAnAgeGroupHavePlacesOfTheirOwn() {
        // given
        passed("1", 0, 900_000);
        passed("2", 0, 1_000_000);
        passed("3", 0, 800_000);
        passed("4", 0, 1_100_000);
        board.publish();

        // then
        assertThat(lines(find("open", "F", null, "3K", ANYBODY, 0, 9)))
                .containsExactly("1 1 +0", "2 2 +100000", "3 4 +200000");
        assertThat(lines(find("open", "F", "18-39", "3K", ANYBODY, 0, 9))).containsExactly("1 2 +0", "2 4 +100000");
        assertThat(find("open", "F", "18-39", "3K", ANYBODY, 0, 9).started()).isEqualTo(2);
        assertThat(find("open", "F", "18-39", "3K", ANYBODY, 0, 9).ageGroups()).containsExactly("18-39", "40-44");
        assertThat(find("open", "M", null, "3K", ANYBODY, 0, 9).ageGroups()).containsExactly("18-39");
    }

    @Test
    void thoseAskedForKeepTheirPlacesAndComeInPages() {
        // given
        passed("1", 0, 900_000);
        passed("2", 0, 1_000_000);
        passed("3", 0, 800_000);
        passed("4", 0, 1_100_000);
        board.publish();
        Predicate<EntrantEntry> women = entrant -> entrant.sex().equals("F");

        // when
        var page = find("open", null, null, "3K", women, 1, 1);

        // then
        assertThat(lines(page)).containsExactly("3 2 +200000");
        assertThat(List.of(page.passed(), page.total(), page.offset())).containsExactly(4, 3, 1);
        assertThat(find("open", null, null, "3K", women, 3, 1).standings()).isEmpty();
    }

    @Test
    void isAtTheFurthestPointIfNoneIsAskedFor() {
        // given
        assertThat(find("open", null, null, null, ANYBODY, 0, 9).point()).isNull();

        // when
        passed("1", 0, 900_000, 1_800_000);
        passed("2", 0, 800_000);
        board.publish();

        // then
        var list = find("open", null, null, null, ANYBODY, 0, 9);
        assertThat(list.point()).isEqualTo("6K");
        assertThat(lines(list)).containsExactly("1 1 +0");
    }

    @Test
    void whoIsDisqualifiedOrImpossiblyFastHasNoPlaceAndADoubtIsSaid() {
        // given
        board.putProgress("1", Races.withStatus(progress("1", 1, 0, 0, 900_000), EntrantStatus.DISQUALIFIED));
        board.putProgress("2", progress("2", 1, List.of(Races.split(1, 100_000, 0, List.of(Split.Mark.BAD)))));
        board.putProgress("3", progress("3", 1, List.of(Races.split(1, 900_000, 0, List.of(Split.Mark.QUESTIONABLE)))));
        board.publish();

        // when
        var list = find("open", null, null, "3K", ANYBODY, 0, 9);

        // then
        assertThat(lines(list)).containsExactly("1 3 +0");
        assertThat(list.standings().get(0).marks()).containsExactly(Split.Mark.QUESTIONABLE);
    }

    @Test
    void aDivisionByGunIsTimedFromItsGunAndOneThatIsNotRankedHasNoPlaces() {
        // given
        board.putProgress("5", progress("5", 1, 30_000, 0, 900_000));
        board.putProgress("6", progress("6", 1, 30_000, 0, 900_000));
        board.publish();

        // when
        var elite = find("elite", null, null, "3K", ANYBODY, 0, 9);
        var walk = find("walk", null, null, "3K", ANYBODY, 0, 9);

        // then
        assertThat(elite.clock()).isEqualTo(OfficialTime.GUN);
        assertThat(elite.standings().get(0).timeMs()).isEqualTo(930_000);
        assertThat(walk.ranked()).isFalse();
        assertThat(walk.standings().get(0).place()).isNull();
        assertThat(walk.standings().get(0).timeMs()).isEqualTo(900_000);
    }

    @Test
    void thereIsNoneOfWhatTheRaceDoesNotHave() {
        assertThat(board.snapshot().standings(query("10k", "nobody", null, null, "3K", ANYBODY, 0, 9)))
                .isEmpty();
        assertThat(board.snapshot().standings(query("10k", "open", null, null, "5K", ANYBODY, 0, 9)))
                .isEmpty();
        assertThat(board.snapshot().standings(query("half", "open", null, null, "3K", ANYBODY, 0, 9)))
                .isEmpty();
    }

    private void passed(String bib, long... netMs) {
        board.putProgress(bib, progress(bib, 1, 0, netMs));
    }

    private StandingList find(
            String division,
            String sex,
            String ageGroup,
            String point,
            Predicate<EntrantEntry> who,
            int offset,
            int limit) {
        return board.snapshot()
                .standings(query(null, division, sex, ageGroup, point, who, offset, limit))
                .orElseThrow();
    }

    private static StandingQuery query(
            String contest,
            String division,
            String sex,
            String ageGroup,
            String point,
            Predicate<EntrantEntry> who,
            int offset,
            int limit) {
        return new StandingQuery(contest, division, sex, ageGroup, point, who, offset, limit);
    }

    private static List<String> lines(StandingList list) {
        return list.standings().stream()
                .map(each -> each.place() + " " + each.bib() + " +" + each.gapMs())
                .toList();
    }
}
