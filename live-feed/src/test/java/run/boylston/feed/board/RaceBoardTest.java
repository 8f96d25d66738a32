package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.board;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.position;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;
import static run.boylston.feed.board.Races.withStatus;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

class RaceBoardTest {

    private final RaceBoard board = board(runner("7"));

    @Test
    void aLowerRevisionIsRefused() {
        // given
        board.putProgress("7", progress("7", 5, 0, 0, 900_000));
        board.publish();

        // when
        board.putProgress("7", progress("7", 4, 0, 0));

        // then
        assertThat(board.publish()).isFalse();
        assertThat(view("7").progress().revision()).isEqualTo(5);
    }

    @Test
    void aTombstoneForgetsTheRevision() {
        // given
        board.putProgress("7", progress("7", 5, 0, 0, 900_000));
        board.publish();

        // when
        board.putProgress("7", null);
        board.putProgress("7", progress("7", 1, 0, 0));
        board.publish();

        // then
        assertThat(view("7").progress().revision()).isEqualTo(1);
    }

    @Test
    void theCoursesStandInTheOrderOfTheContests() {
        // given
        var contests = List.of(contest("trail"), contest("children"), contest("relay"));
        board.putRace(Races.race(2, RaceEntry.OfficialTime.NET, ResultsStatus.LIVE, contests));

        // when
        for (var contest : List.of("children", "gone", "relay", "trail")) {
            board.putCourse(contest, new CourseEntry(Races.RACE, contest, "", List.of(), List.of()));
        }
        board.publish();

        // then
        assertThat(board.snapshot().raceView(Races.GUN).courses())
                .extracting(CourseEntry::contest)
                .containsExactly("trail", "children", "relay", "gone");
    }

    private static RaceEntry.Contest contest(String id) {
        return new RaceEntry.Contest(id, id, 10_000, Races.POINTS);
    }

    @Test
    void whoIsNotInTheCatalogueIsNotShown() {
        // given
        board.putProgress("8", progress("8", 1, 0, 0, 900_000));
        board.publish();
        assertThat(board.snapshot().findEntrant("8")).isEmpty();
        assertThat(board.snapshot().fieldSince(BoardSnapshot.BEGINNING).bib()).isEmpty();

        // when
        board.putEntrant("8", runner("8"));
        board.publish();

        // then
        assertThat(view("8").places()).extracting(EntrantView.Places::point).containsExactly("3K");
        assertThat(board.snapshot().fieldSince(BoardSnapshot.BEGINNING).bib()).containsExactly("8");
    }

    @Test
    void whoeverIsTakenOutOfTheCatalogueIsGoneFromPlacesToo() {
        // given
        board.putEntrant("8", runner("8"));
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.putProgress("8", progress("8", 1, 0, 0, 800_000));
        board.publish();
        long before = board.snapshot().sequence();

        // when
        board.putEntrant("8", null);
        board.publish();

        // then
        assertThat(board.snapshot().findEntrant("8")).isEmpty();
        assertThat(board.snapshot().resetAt()).isGreaterThan(before);
        assertThat(view("7").places().get(0).division()).isEqualTo(new EntrantView.Place(1, 1));
    }

    @Test
    void theNewerOfMatAndGpsIsDrawn() {
        // given
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.putPosition("7", position("7", 950_000, 3_160));
        board.publish();
        assertThat(drawnKind()).isEqualTo(1);

        // when
        board.putProgress("7", progress("7", 2, 0, 0, 900_000, 1_800_000));
        board.publish();

        // then
        assertThat(drawnKind()).isZero();
    }

    @Test
    void anEarlierPositionIsRefused() {
        // given
        board.putPosition("7", position("7", 950_000, 3_160));
        board.publish();

        // when
        board.putPosition("7", position("7", 940_000, 3_100));

        // then
        assertThat(board.publish()).isFalse();
    }

    @Test
    void aVehicleIsDrawnByItsPositionAlone() {
        // given
        board.putEntrant("V1", Races.vehicle("V1"));

        // when
        board.putPosition("V1", position("V1", 10_000, 60));
        board.publish();

        // then
        var field = board.snapshot().fieldSince(BoardSnapshot.BEGINNING);
        assertThat(field.kind()).containsExactly(2);
        assertThat(field.status()).containsExactly(0);
        assertThat(view("V1").places()).isEmpty();
    }

    @Test
    void whileStoppedOnlyTheLastMatIsTold() {
        // given
        var running = progress("7", 1, 0, 0, 900_000);
        board.putProgress("7", withProjection(running));
        board.putPosition("7", position("7", 950_000, 3_160));
        board.putClock(clock(1, State.LIVE));
        board.publish();
        long before = board.snapshot().sequence();

        // when
        board.putClock(clock(2, State.STOPPED));
        board.publish();

        // then
        var field = board.snapshot().fieldSince(before);
        assertThat(field.d0M()).containsExactly(3_000.0);
        assertThat(field.holdM()).containsExactly(3_000.0);
        assertThat(field.speedMps()).containsExactly(0.0);
        assertThat(view("7").position()).isNull();
        assertThat(view("7").progress().projection()).isNull();
        assertThat(view("7").progress().motion().speedMps()).isZero();

        // when
        board.putClock(clock(3, State.LIVE));
        board.publish();

        // then
        assertThat(drawnKind()).isEqualTo(1);
        assertThat(view("7").progress().projection()).isNotNull();
    }

    @Test
    void anOlderClockIsRefused() {
        // given
        board.putClock(clock(2, State.STOPPED));
        board.publish();

        // when
        board.putClock(clock(1, State.LIVE));

        // then
        assertThat(board.publish()).isFalse();
        assertThat(board.snapshot().clock().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void anotherClockOfADivisionPlacesItAnew() {
        // given
        board.putEntrant("8", runner("8"));
        board.putProgress("7", progress("7", 1, 120_000, 0, 900_000));
        board.putProgress("8", progress("8", 1, 0, 0, 950_000));
        board.publish();
        assertThat(view("7").places().get(0).division().place()).isEqualTo(1);

        // when
        board.putRace(Races.race(2, RaceEntry.OfficialTime.GUN));
        board.publish();

        // then
        assertThat(view("7").places().get(0).division().place()).isEqualTo(2);
    }

    @Test
    void leadersAreThoseAtTheFurthestPointThatAnybodyPassed() {
        // given
        board.putEntrant("8", runner("8"));
        board.putEntrant("9", runner("9"));

        // when
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.putProgress("8", progress("8", 1, 0, 0, 900_000));
        board.putProgress("9", progress("9", 1, 0, 0, 930_000));
        board.publish();

        // then
        var open = board.snapshot().leaders().get(1);
        assertThat(open.point()).isEqualTo("3K");
        assertThat(open.clock()).isEqualTo("NET");
        assertThat(open.leaders()).extracting(leader -> leader.place()).containsExactly(1, 1, 3);
        assertThat(open.leaders()).extracting(leader -> leader.gapMs()).containsExactly(0L, 0L, 30_000L);

        // when
        board.putProgress("9", progress("9", 2, 0, 0, 930_000, 1_850_000));
        board.publish();

        // then
        open = board.snapshot().leaders().get(1);
        assertThat(open.point()).isEqualTo("6K");
        assertThat(open.leaders()).extracting(leader -> leader.bib()).containsExactly("9");
        assertThat(board.snapshot().leaders().get(0).point()).isNull();
    }

    @Test
    void aDivisionOfTwoContestsIsPlacedInEachAndLedAtTheFurthestPointOfIt() {
        // given
        board.putRace(Races.twoContests(2));
        board.putEntrant("8", runner("8", "6k", "open", "F", "40-44"));

        // when
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.putProgress("8", progress("8", 1, 0, 0, 800_000, 1_700_000));
        board.publish();

        // then
        assertThat(view("7").places().get(0).division()).isEqualTo(new EntrantView.Place(1, 1));
        var open = board.snapshot().leaders().stream()
                .filter(list -> list.division().equals("open"))
                .toList();
        assertThat(open).extracting(Leaders::contest).containsExactly("10k", "6k");
        assertThat(open).extracting(Leaders::point).containsExactly("3K", "3K");
        assertThat(open.get(1).leaders()).extracting(Leaders.Leader::bib).containsExactly("8");

        // when
        board.putProgress("7", progress("7", 2, 0, 0, 900_000, 1_800_000));
        board.publish();

        // then
        assertThat(board.snapshot().leaders().get(2).point()).isEqualTo("6K");
    }

    @Test
    void gunTimesCountToATenthOfASecond() {
        // given
        board.putEntrant("8", runner("8", "elite", "F", "40-44"));
        board.putEntrant("9", runner("9", "elite", "F", "40-44"));

        // when
        board.putProgress("8", progress("8", 1, 0, 0, 900_090));
        board.putProgress("9", progress("9", 1, 0, 0, 900_010));
        board.publish();

        // then
        assertThat(view("8").places().get(0).division()).isEqualTo(new EntrantView.Place(1, 2));
        assertThat(view("9").places().get(0).division()).isEqualTo(new EntrantView.Place(1, 2));
    }

    @Test
    void whoseSexIsNotPublishedIsInNoAgeGroup() {
        // given
        board.putEntrant("8", runner("8", "open", null, "40-44"));

        // when
        board.putProgress("8", progress("8", 1, 0, 0, 900_000));
        board.publish();

        // then
        assertThat(view("8").places())
                .containsExactly(new EntrantView.Places("3K", new EntrantView.Place(1, 1), null, null));
    }

    @Test
    void whoDidNotFinishHasNoPlaceAtTheFinish() {
        // given
        var finished = progress("7", 1, 0, 0, 900_000, 1_800_000, 3_000_000);

        // when
        board.putProgress("7", withStatus(finished, EntrantStatus.DID_NOT_FINISH));
        board.publish();

        // then
        assertThat(view("7").places()).extracting(EntrantView.Places::point).containsExactly("3K", "6K");
    }

    @Test
    void leadersSayWhoIsSimulatedAndHowSettledTheyAre() {
        // given
        board.putEntrant("8", Races.named("8", "Rune Nielsen", "open", "M", "18-39", false));
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.putProgress("8", progress("8", 1, 0, 0, 910_000));
        board.publish();
        var open = board.snapshot().leaders().get(1);
        assertThat(open.leaders()).extracting(Leaders.Leader::simulated).containsExactly(true, false);
        assertThat(open.resultsStatus()).isEqualTo(ResultsStatus.LIVE);

        // when
        board.putRace(Races.race(
                2,
                RaceEntry.OfficialTime.NET,
                ResultsStatus.OFFICIAL,
                Races.race().contests()));
        board.publish();

        // then
        assertThat(board.snapshot().leaders())
                .extracting(Leaders::resultsStatus)
                .containsOnly(ResultsStatus.OFFICIAL);
    }

    @Test
    void anEarlierSnapshotStaysAsItWas() {
        // given
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.publish();
        var earlier = board.snapshot();

        // when
        board.putEntrant("8", runner("8"));
        board.putProgress("8", progress("8", 1, 0, 0, 800_000));
        board.putProgress("7", progress("7", 2, 0, 0, 900_000, 1_800_000));
        board.publish();

        // then
        assertThat(earlier.findEntrant("7").orElseThrow().progress().revision()).isEqualTo(1);
        assertThat(earlier.findEntrant("7").orElseThrow().places().get(0).division())
                .isEqualTo(new EntrantView.Place(1, 1));
        assertThat(earlier.findEntrant("8")).isEmpty();
        assertThat(earlier.fieldSince(BoardSnapshot.BEGINNING).bib()).containsExactly("7");
    }

    private EntrantView view(String bib) {
        return board.snapshot().findEntrant(bib).orElseThrow();
    }

    private int drawnKind() {
        return board.snapshot().fieldSince(BoardSnapshot.BEGINNING).kind().get(0);
    }

    private static Progress withProjection(Progress progress) {
        var projection = new Projection(3_000_000, 2_900_000, 3_200_000, Projection.Basis.HISTORY, null, null);
        return new Progress(
                progress.race(),
                progress.bib(),
                progress.revision(),
                EntrantStatus.ACTIVE,
                progress.gunTime(),
                progress.startTime(),
                null,
                null,
                List.copyOf(progress.splits()),
                new Motion(3_000, 900_000, 3.3, 6_000, 5, 0.3, Motion.Source.MAT),
                projection,
                false);
    }
}
