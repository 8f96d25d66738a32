package run.boylston.feed.graphics;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

class RaceGraphicsTest {

    private static final Instant NOW = Races.GUN.plusSeconds(2_000);

    private final RaceBoard board = Races.board(
            runner("7"),
            runner("8"),
            runner("9"),
            runner("E1", "elite", "F", "18-39"),
            runner("E2", "elite", "F", "18-39"));

    @BeforeEach
    void atSixKilometres() {
        board.putClock(clock(1, State.LIVE));
        board.putProgress("7", progress("7", 1, 60_000, 0, 900_000, 1_800_000));
        board.putProgress("8", progress("8", 1, 0, 0, 890_000, 1_812_000));
        board.publish();
    }

    @Test
    void aSplitHasPlaceChangeAndGap() {
        // when
        var splits = entrant("7").splits();

        // then
        assertThat(splits).extracting(SplitGraphic::point).containsExactly("Start", "3K", "6K");
        assertThat(splits).extracting(SplitGraphic::place).containsExactly(null, 2, 1);
        assertThat(splits).extracting(SplitGraphic::placeChange).containsExactly(null, null, "+1");
        assertThat(splits).extracting(SplitGraphic::gap).containsExactly(null, "+0:10", "+0:00");
        assertThat(splits).extracting(SplitGraphic::leaderBib).containsExactly(null, "8", "7");
        var six = splits.get(2);
        assertThat(six.placeOf()).isEqualTo(2);
        assertThat(six.net()).isEqualTo("30:00");
        assertThat(six.gun()).isEqualTo("31:00");
        assertThat(six.official()).isEqualTo("30:00");
        assertThat(six.timeOfDay()).isEqualTo("10:31:00 am");
        assertThat(six.averageSpeed().pacePerKm()).isEqualTo("5:00 /km");
        assertThat(six.along().percent()).isEqualTo("60%");
        assertThat(six.along().remainingKm()).isEqualTo("4 km");
    }

    @Test
    void whatIsBetweenMatsIsSaidToBeEstimated() {
        // when
        var graphic = entrant("7");

        // then
        assertThat(graphic.now().estimated()).isTrue();
        assertThat(graphic.now().along().distanceM()).isEqualTo(6_420);
        assertThat(graphic.now().age()).isEqualTo("0:02:20");
        assertThat(graphic.now().placeText()).isEqualTo("about 2 of 2");
        assertThat(graphic.next().estimated()).isTrue();
        assertThat(graphic.next().point()).isEqualTo("Finish");
        assertThat(graphic.next().basis()).isEqualTo("motion");
        assertThat(graphic.next().gunMs()).isEqualTo(graphic.next().netMs());
        assertThat(graphic.finish()).isNull();
    }

    @Test
    void whileTheRaceIsHaltedOnlyTheLastMatIsTold() {
        for (var state : List.of(State.SUSPENDED, State.STOPPED)) {
            // when
            board.putClock(clock(state.ordinal() + 2L, state));
            board.publish();

            // then
            var graphic = entrant("7");
            assertThat(graphic.settled().halted()).isTrue();
            assertThat(graphic.splits()).hasSize(3);
            assertThat(graphic.now()).isNull();
            assertThat(graphic.next()).isNull();
            assertThat(graphic.finish()).isNull();
            assertThat(new String(Json.write(headToHead("7", "8")))).doesNotContain("estimated");
        }
    }

    @Test
    void whoeverIsNotShownIsInNoGraphic() {
        // when
        board.putEntrant("8", null);
        board.publish();

        // then
        assertThat(graphics().findEntrant("8")).isEmpty();
        assertThat(graphics().findHeadToHead(List.of("7", "8"))).isEmpty();
        assertThat(entrant("7").splits()).extracting(SplitGraphic::leaderBib).containsExactly(null, "7", "7");
        assertThat(new String(Json.write(leaders("open", null)))).doesNotContain("Runner 8");
    }

    @Test
    void leadersAreAtTheFurthestPointUnlessAnotherIsNamed() {
        assertThat(leaders("open", null).point()).isEqualTo("6K");
        assertThat(leaders("open", null).leaders())
                .extracting(LeadersGraphic.Line::bib)
                .containsExactly("7", "8");
        assertThat(leaders("open", "3K").leaders())
                .extracting(LeadersGraphic.Line::bib)
                .containsExactly("8", "7");
        assertThat(leaders("open", null).leaders().get(1).split().gap()).isEqualTo("+0:12");
        assertThat(leaders("elite", null).point()).isNull();
        assertThat(graphics().findLeaders(null, "nobody", null, 5)).isEmpty();
        assertThat(graphics().findLeaders(null, "open", "nowhere", 5)).isEmpty();
        assertThat(graphics().findLeaders("nothing", "open", null, 5)).isEmpty();
    }

    @Test
    void aGunTimeIsReadToATenthAsPlacesAre() {
        // when
        board.putProgress("E1", progress("E1", 1, 0, 0, 900_099));
        board.putProgress("E2", progress("E2", 1, 0, 0, 900_010));
        board.publish();

        // then
        var split = entrant("E1").splits().get(1);
        assertThat(split.place()).isEqualTo(1);
        assertThat(split.gapMs()).isZero();
        assertThat(split.official()).isEqualTo("15:00");
    }

    @Test
    void twoAreComparedAtThePointsThatBothHavePassedAndNow() {
        // when
        var both = headToHead("8", "7");

        // then
        assertThat(both.clock()).isEqualTo(OfficialTime.NET);
        assertThat(both.points()).extracting(HeadToHead.Meeting::point).containsExactly("Start", "3K", "6K");
        var six = both.points().get(2).sides();
        assertThat(six).extracting(HeadToHead.SideThere::bib).containsExactly("7", "8");
        assertThat(six).extracting(HeadToHead.SideThere::gap).containsExactly("+0:00", "+0:12");
        assertThat(both.now()).extracting(HeadToHead.SideNow::bib).containsExactly("8", "7");
        assertThat(both.now()).extracting(HeadToHead.SideNow::behindM).containsExactly(0.0, 144.0);
        assertThat(both.now()).extracting(HeadToHead.SideNow::gap).containsExactly("+0:00", "+0:48");
    }

    @Test
    void divisionsMeetOnTheGunsClockThatTheyShare() {
        // when
        board.putProgress("E1", progress("E1", 1, 0, 0, 900_000));
        board.publish();

        // then
        assertThat(headToHead("7", "E1").clock()).isEqualTo(OfficialTime.GUN);
        assertThat(headToHead("7", "9").clock()).isEqualTo(OfficialTime.NET);
        assertThat(headToHead("7", "9").now()).isNull();
    }

    @Test
    void theClockCountsFromEachGun() {
        // when
        var clock = graphics().clock();

        // then
        assertThat(clock.raceTime()).isEqualTo("0:33:20");
        assertThat(clock.timeOfDay()).isEqualTo("10:33:20 am");
        assertThat(clock.waves()).singleElement().satisfies(wave -> {
            assertThat(wave.elapsed()).isEqualTo("0:33:20");
            assertThat(wave.started()).isTrue();
        });
    }

    @Test
    void everyGraphicSaysHowSettledItIs() {
        assertThat(entrant("7").settled().word()).isEqualTo("live");

        // when
        board.putRace(Races.settled(2, ResultsStatus.UNOFFICIAL));
        board.publish();

        // then
        assertThat(entrant("7").settled().word()).isEqualTo("unofficial");
        assertThat(leaders("open", null).settled().word()).isEqualTo("unofficial");
    }

    @Test
    void aRaceOfThePastIsCalledAReplay() {
        // when
        board.putClock(Races.replay(2, 30));
        board.publish();

        // then
        assertThat(graphics().clock().settled().word()).isEqualTo("REPLAY ×30");
    }

    private RaceGraphics graphics() {
        return new RaceGraphics(board.snapshot(), NOW);
    }

    private EntrantGraphic entrant(String bib) {
        return graphics().findEntrant(bib).orElseThrow();
    }

    private HeadToHead headToHead(String... bibs) {
        return graphics().findHeadToHead(List.of(bibs)).orElseThrow();
    }

    private LeadersGraphic leaders(String division, String point) {
        return graphics().findLeaders(null, division, point, 5).orElseThrow();
    }
}
