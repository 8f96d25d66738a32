package run.boylston.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.alert.Alert;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.board.Races;
import run.boylston.feed.board.SplitChanges.Change;

class AlertOfTest {

    private static final long BEHIND_MS = -60_000;

    @Test
    void saysHowFarBehindWhileTheRecordCanBeReached() {
        assertThat(aheadMs(EntrantStatus.ACTIVE, projection(Outlook.UNLIKELY))).isEqualTo(BEHIND_MS);
    }

    @Test
    void saysItNoMoreOnceTheRecordIsGone() {
        assertThat(aheadMs(EntrantStatus.ACTIVE, projection(Outlook.OUT_OF_REACH)))
                .isNull();
        assertThat(aheadMs(EntrantStatus.FINISHED, null)).isNull();
    }

    @Test
    void saysReplayOfAReplayAlone() {
        assertThat(alert(clock(true, 30), plain()).rate()).isEqualTo(30);
        assertThat(alert(clock(false, 0), plain()).rate()).isNull();
        assertThat(alert(clock(false, 2), plain()).rate()).isNull();
    }

    private static RaceClock clock(boolean replay, double rate) {
        return new RaceClock(Races.RACE, 1, State.LIVE, replay, 0, Races.GUN, rate);
    }

    private static Progress plain() {
        return Races.progress("7", 3, 0, 900_000);
    }

    private static Alert alert(RaceClock clock, Progress progress) {
        var board = Races.board(Races.runner("7"));
        board.putClock(clock);
        board.publish();
        var change = new Change(progress.splits().get(0), false);
        return AlertOf.of(board.snapshot(), Races.runner("7"), progress, change, "en");
    }

    private static Long aheadMs(EntrantStatus status, Projection projection) {
        var plain = plain().splits().get(0);
        var split = new Split(
                plain.point(),
                plain.distanceM(),
                plain.time(),
                plain.raceMs(),
                plain.gunMs(),
                plain.netMs(),
                null,
                null,
                plain.source(),
                List.of(),
                BEHIND_MS);
        var progress = new Progress(
                Races.RACE, "7", 3, status, null, null, null, "record", List.of(split), null, projection, false);
        return alert(clock(false, 1), progress).aheadMs();
    }

    private static Projection projection(Outlook outlook) {
        return new Projection(1, 1, 1, Basis.OWN_PACE, outlook, null);
    }
}
