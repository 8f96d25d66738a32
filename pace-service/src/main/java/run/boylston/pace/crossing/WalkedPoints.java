package run.boylston.pace.crossing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.TimingPoint;

/**
 * The timing points along which a run is followed: those of the race as corrected and, of such as were closed for good or
 * merged away, those whose mat is passed again. Forgotten, their passages would be taken for those of the next lap.
 */
final class WalkedPoints {

    private WalkedPoints() {}

    /** @param contest of the race as corrected */
    static List<TimingPoint> of(RaceEntry laidDown, RaceEntry corrected, Contest contest) {
        var left = corrected.points().stream().collect(Collectors.toMap(TimingPoint::id, point -> point));
        var passed = upTo(laidDown, contest);
        return passed.stream()
                .map(point -> contest.points().contains(point.id()) ? left.get(point.id()) : point)
                .filter(point -> contest.points().contains(point.id()) || passedAgain(point, passed))
                .toList();
    }

    /** What the contest was to pass until where it ends now. */
    private static List<TimingPoint> upTo(RaceEntry laidDown, Contest contest) {
        var byId = laidDown.points().stream().collect(Collectors.toMap(TimingPoint::id, point -> point));
        var planned = laidDown.contests().stream()
                .filter(known -> known.id().equals(contest.id()))
                .findFirst()
                .orElseThrow()
                .points();
        var finish = contest.points().get(contest.points().size() - 1);
        return planned.subList(0, planned.indexOf(finish) + 1).stream()
                .map(byId::get)
                .toList();
    }

    private static boolean passedAgain(TimingPoint point, List<TimingPoint> passed) {
        var mats = mats(point);
        return passed.stream().anyMatch(other -> other != point && mats(other).removeAll(mats));
    }

    private static Set<String> mats(TimingPoint point) {
        return point.mats().stream().map(Mat::id).collect(Collectors.toCollection(HashSet::new));
    }
}
