package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.split;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;

class DrawingTest {

    private final Progress atThreeKm = progress("7", 1, 0, 0, 900_000);

    @Test
    void theNewerOfMatAndGpsIsDrawn() {
        // given
        var gps = gps(950_000, 3_160, 6_020);

        // then
        assertThat(Drawing.motion(atThreeKm, gps, false)).isEqualTo(gps.motion());
        assertThat(Drawing.motion(progress("7", 2, 0, 0, 900_000, 950_000), gps, false)
                        .d0M())
                .isEqualTo(6_000);
    }

    @Test
    void gpsThatWaitsForAMatIsNotDrawnOnceTheMatHasReported() {
        // given
        var notSeenAtTheStartYet = gps(950_000, 0, 20);

        // then
        assertThat(Drawing.motion(null, notSeenAtTheStartYet, false).d0M()).isZero();
        assertThat(Drawing.motion(atThreeKm, notSeenAtTheStartYet, false)).isEqualTo(atThreeKm.motion());
    }

    @Test
    void gpsNeverBeatsAFinish() {
        // given
        var finished = progress("7", 1, 0, 0, 900_000, 1_800_000, 3_000_000);

        // then
        assertThat(Drawing.motion(finished, gps(3_100_000, 9_990, 10_000), false)
                        .d0M())
                .isEqualTo(10_000);
    }

    @Test
    void aFrozenDotStandsAtTheLastMatThatMayBeTrue() {
        // given
        var impossible = split(2, 901_000, 0, List.of(Split.Mark.BAD));
        var doubted = progress(
                "7", 1, List.of(atThreeKm.splits().get(0), atThreeKm.splits().get(1), impossible));

        // then
        assertThat(Drawing.motion(doubted, gps(950_000, 3_160, 6_020), true))
                .isEqualTo(new Motion(3_000, 900_000, 0, 3_000, 0, 0, Motion.Source.MAT));
        assertThat(Drawing.frozen(doubted).motion().d0M()).isEqualTo(3_000);
    }

    @Test
    void whoseResultsAloneAreShownHasNoDotWhileFrozenEither() {
        // given
        var resultsOnly = new Progress(
                Races.RACE,
                "7",
                1,
                EntrantStatus.ACTIVE,
                Races.GUN,
                Races.GUN,
                null,
                null,
                atThreeKm.splits(),
                null,
                null,
                false);

        // then
        assertThat(Drawing.motion(resultsOnly, null, true)).isNull();
        assertThat(Drawing.frozen(resultsOnly).motion()).isNull();
    }

    private static Position gps(long t0Ms, double d0M, double holdM) {
        var motion = new Motion(d0M, t0Ms, 3, holdM, 20, 0.3, Motion.Source.GPS);
        return new Position(Races.RACE, "7", motion, "own phone", null, null, null);
    }
}
