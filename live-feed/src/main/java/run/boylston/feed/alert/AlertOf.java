package run.boylston.feed.alert;

import run.boylston.contracts.alert.Alert;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.SplitChanges.Change;

/** Words a change of somebody's splits as an alert. */
final class AlertOf {

    /** A notification shows no more, and a push message has room for little more. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_OTHER = 100;

    private AlertOf() {}

    static Alert of(BoardSnapshot snapshot, EntrantEntry entrant, Progress progress, Change change, String language) {
        var race = snapshot.race();
        var split = change.split();
        return new Alert(
                race.race(),
                shortened(race.name(), LONGEST_OTHER),
                entrant.bib(),
                shortened(entrant.name(), LONGEST_NAME),
                split.point(),
                shortened(pointName(snapshot, split), LONGEST_OTHER),
                split.distanceM(),
                split.netMs(),
                split.gunMs(),
                isGone(progress) ? null : split.aheadMs(),
                progress.revision(),
                change.corrected(),
                rate(snapshot),
                entrant.simulated(),
                language);
    }

    /** When a record has gone up the road, it is the run that counts: nobody is told at each mat how far away it is. */
    private static boolean isGone(Progress progress) {
        var projection = progress.projection();
        if (projection != null) {
            return projection.outlook() == Outlook.OUT_OF_REACH;
        }
        var aheadMs = progress.splits().get(progress.splits().size() - 1).aheadMs();
        return progress.status() == EntrantStatus.FINISHED && aheadMs != null && aheadMs < 0;
    }

    private static String pointName(BoardSnapshot snapshot, Split split) {
        return snapshot.race().points().stream()
                .filter(point -> point.id().equals(split.point()))
                .map(TimingPoint::name)
                .findFirst()
                .orElse(split.point());
    }

    private static Double rate(BoardSnapshot snapshot) {
        var clock = snapshot.clock();
        return clock != null && clock.replay() ? clock.rate() : null;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
