package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.board;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.runner;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.EntrantView.PlaceNow;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceClock.State;

/** Everybody runs 3 m/s from the mat at 3 km on, and waits at 6 km. */
class RoadOrderTest {

    private static final int MINUTE_MS = 60_000;

    private final RaceBoard board =
            board(runner("1"), runner("2"), runner("3"), runner("4"), runner("5", "elite", "F", "18-39"));

    @BeforeEach
    void started() {
        board.putClock(clock(1, State.LIVE));
        board.putProgress("1", progress("1", 1, 0, 0, 15 * MINUTE_MS));
        board.putProgress("2", progress("2", 1, 0, 0, 16 * MINUTE_MS));
        board.putProgress("3", progress("3", 1, 0, 0));
        board.putProgress("5", progress("5", 1, 0, 0, 14 * MINUTE_MS));
        board.publish();
    }

    @Test
    void isAmongThoseOfTheSameDivisionAndGunWhoHaveStarted() {
        assertThat(placeNow("1", 20)).isEqualTo(new PlaceNow(1, 1, 1, 3, 20 * MINUTE_MS));
        assertThat(placeNow("2", 20)).isEqualTo(new PlaceNow(2, 2, 2, 3, 20 * MINUTE_MS));
        assertThat(placeNow("5", 20)).isEqualTo(new PlaceNow(1, 1, 1, 1, 20 * MINUTE_MS));
    }

    @Test
    void anotherGunIsAnotherRoad() {
        // when
        board.putProgress("4", withGun(progress("4", 1, 0, 0, 10 * MINUTE_MS), Races.GUN.plusSeconds(600)));
        board.publish();

        // then
        assertThat(placeNow("1", 20).of()).isEqualTo(3);
        assertThat(placeNow("4", 20)).isEqualTo(new PlaceNow(1, 1, 1, 1, 20 * MINUTE_MS));
    }

    @Test
    void whoFinishedIsAheadAndHasNoPlaceOnTheRoad() {
        // when
        board.putProgress("2", progress("2", 2, 0, 0, 900_000, 1_000_000, 1_100_000));
        board.publish();

        // then
        assertThat(placeNow("1", 20).place()).isEqualTo(2);
        assertThat(placeNow("2", 20)).isNull();
    }

    @Test
    void doubtMakesItARange() {
        // when
        board.putProgress("2", doubtful(progress("2", 2, 0, 0, 16 * MINUTE_MS), 500));
        board.publish();

        // then
        assertThat(placeNow("2", 20)).isEqualTo(new PlaceNow(2, 1, 2, 3, 20 * MINUTE_MS));
    }

    @Test
    void nobodyCanTellBeforeTheFirstMatNorOfWhoIsOverdueNorWhileNothingMayBeInvented() {
        assertThat(placeNow("3", 20)).isNull();
        assertThat(placeNow("1", 40)).isNull();
        assertThat(placeNow("4", 20)).isNull();

        // when
        board.putClock(clock(2, State.SUSPENDED));
        board.publish();

        // then
        assertThat(placeNow("1", 20)).isNull();
    }

    @Test
    void aDivisionThatIsNotRankedHasNoPlaces() {
        // when
        board.putEntrant("1", runner("1", "walk", "F", "18-39"));
        board.publish();

        // then
        assertThat(placeNow("1", 20)).isNull();
    }

    @Test
    void whoIsNoLongerShownIsNotCounted() {
        // when
        board.putEntrant("1", null);
        board.publish();

        // then
        assertThat(placeNow("2", 20)).isEqualTo(new PlaceNow(1, 1, 1, 2, 20 * MINUTE_MS));
    }

    @Test
    void theSocketIsNotToldAnewAllTheTime() {
        assertThat(board.snapshot().findEntrant("1").orElseThrow().placeNow()).isNull();
    }

    private PlaceNow placeNow(String bib, int minute) {
        return board.snapshot().findEntrant(bib, at(minute)).orElseThrow().placeNow();
    }

    private static Instant at(int minute) {
        return Races.GUN.plusSeconds(minute * 60L);
    }

    private static Progress withGun(Progress progress, Instant gun) {
        return with(progress, gun, progress.motion());
    }

    private static Progress doubtful(Progress progress, double doubtM) {
        var motion = progress.motion();
        return with(
                progress,
                progress.gunTime(),
                new Motion(motion.d0M(), motion.t0Ms(), motion.speedMps(), motion.holdM(), doubtM, 0, motion.source()));
    }

    private static Progress with(Progress progress, Instant gun, Motion motion) {
        return new Progress(
                progress.race(),
                progress.bib(),
                progress.revision(),
                EntrantStatus.ACTIVE,
                gun,
                gun,
                null,
                null,
                List.<Split>copyOf(progress.splits()),
                motion,
                null,
                false);
    }
}
