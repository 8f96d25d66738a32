package run.boylston.pace.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.GunSource;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.Correction.MoveFinish;
import run.boylston.pace.correction.Correction.MoveGun;

/**
 * A race as it is with corrections: what others are told of it, and what scoring starts from. Guns and finishes are moved,
 * a point closed for all time or merged into another is gone. A point closed for a while stays: nobody is told to look for
 * the gap. Corrections that name what the race no longer has are passed over, so applying them twice changes nothing.
 */
public final class RaceCorrections {

    private RaceCorrections() {}

    /**
     * @param race as laid down
     * @param corrections those that stand, in order of entry; such as are not of the race are passed over
     */
    public static RaceEntry apply(RaceEntry race, Collection<? extends Correction> corrections) {
        var corrected = race;
        for (var correction : corrections) {
            if (correction instanceof MoveGun moved) {
                corrected = moveGun(corrected, moved);
            } else if (correction instanceof MoveFinish moved) {
                corrected = moveFinish(race, corrected, moved);
            } else if (correction instanceof ClosePoint closed && closed.from() == null && closed.to() == null) {
                corrected = without(corrected, closed.point());
            } else if (correction instanceof MergePoint merged && !losesTime(race, merged)) {
                corrected = merge(corrected, merged);
            }
        }
        return corrected;
    }

    private static RaceEntry moveGun(RaceEntry race, MoveGun moved) {
        var waves = race.waves().stream()
                .map(wave -> wave.id().equals(moved.wave())
                        ? new Wave(wave.id(), wave.name(), moved.time(), GunSource.CONFIRMED)
                        : wave)
                .toList();
        return RaceEntries.withWaves(race, waves);
    }

    /** From the contest as it was laid down, so that of two moves the later counts, be it farther out or farther in. */
    private static RaceEntry moveFinish(RaceEntry laidDown, RaceEntry race, MoveFinish moved) {
        var planned = laidDown.contests().stream()
                .filter(contest -> contest.id().equals(moved.contest()))
                .map(Contest::points)
                .findFirst()
                .orElse(List.of());
        var place = planned.indexOf(moved.point());
        var finish = find(race, moved.point());
        if (place < 1 || finish.isEmpty()) {
            return race;
        }
        var there = race.points().stream().map(TimingPoint::id).toList();
        var points =
                planned.subList(0, place + 1).stream().filter(there::contains).toList();
        var contests = race.contests().stream()
                .map(contest -> contest.id().equals(moved.contest())
                        ? new Contest(
                                contest.id(),
                                contest.name(),
                                finish.get().distanceM(),
                                points,
                                contest.highestSeededBib())
                        : contest)
                .toList();
        return RaceEntries.withCourse(race, contests, race.points());
    }

    private static RaceEntry merge(RaceEntry race, MergePoint merged) {
        var from = find(race, merged.point());
        var into = find(race, merged.into());
        if (from.isEmpty() || into.isEmpty() || from.equals(into)) {
            return race;
        }
        var mats = new ArrayList<>(into.get().mats());
        for (var mat : from.get().mats()) {
            if (!isOf(mat, into.get())) {
                var offsetM =
                        from.get().distanceM() + mat.offsetM() - into.get().distanceM();
                mats.add(new Mat(mat.id(), MatRole.BACKUP, offsetM, mat.clockOffsetMs()));
            }
        }
        var joined =
                new TimingPoint(into.get().id(), into.get().name(), into.get().distanceM(), List.copyOf(mats));
        var points = race.points().stream()
                .map(point -> point.id().equals(joined.id()) ? joined : point)
                .toList();
        return without(RaceEntries.withCourse(race, race.contests(), points), merged.point());
    }

    /** By the contests as they were laid down, so that it hangs on no other correction. */
    private static boolean losesTime(RaceEntry laidDown, MergePoint merged) {
        return laidDown.contests().stream().anyMatch(one -> losesTime(one, merged.point(), merged.into()));
    }

    /** Whether a contest would have the time at one point at neither, were that merged into another. */
    public static boolean losesTime(Contest contest, String point, String into) {
        return contest.points().contains(point) && !contest.points().contains(into);
    }

    private static boolean isOf(Mat mat, TimingPoint point) {
        return point.mats().stream().anyMatch(known -> known.id().equals(mat.id()));
    }

    /** Where a contest starts or ends cannot go: closed, it is there and takes no time. */
    private static RaceEntry without(RaceEntry race, String point) {
        if (race.contests().stream().anyMatch(contest -> isEnd(contest, point))) {
            return race;
        }
        var contests = race.contests().stream()
                .map(contest -> new Contest(
                        contest.id(),
                        contest.name(),
                        contest.distanceM(),
                        others(contest.points(), point),
                        contest.highestSeededBib()))
                .toList();
        var points = race.points().stream()
                .filter(known -> !known.id().equals(point))
                .toList();
        return RaceEntries.withCourse(race, contests, points);
    }

    private static boolean isEnd(Contest contest, String point) {
        return contest.points().get(0).equals(point)
                || contest.points().get(contest.points().size() - 1).equals(point);
    }

    private static List<String> others(List<String> points, String point) {
        return points.stream().filter(id -> !id.equals(point)).toList();
    }

    private static Optional<TimingPoint> find(RaceEntry race, String point) {
        return race.points().stream().filter(known -> known.id().equals(point)).findFirst();
    }
}
