package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.pace.projection.Terrain;

/**
 * One contest as scoring walks it: its timing points in course order, and which of them each mat belongs to. On a loop or
 * an out-and-back one mat belongs to several. Points go by their place in the order, the start being 0.
 */
final class ContestPlan {

    record MatPlace(int point, boolean backup, double offsetM) {}

    private final double distanceM;
    private final Terrain terrain;
    private final Integer highestSeededBib;
    private final List<TimingPoint> points;
    private final Set<String> silent;
    private final Map<String, List<MatPlace>> mats;
    private final Map<String, Long> clockOffsetsMs = new HashMap<>();
    private final boolean[][] sharing;

    private ContestPlan(RaceEntry.Contest contest, Terrain terrain, List<TimingPoint> points) {
        distanceM = contest.distanceM();
        highestSeededBib = contest.highestSeededBib();
        this.terrain = terrain;
        this.points = points;
        silent = points.stream().map(TimingPoint::id).collect(Collectors.toSet());
        contest.points().forEach(silent::remove);
        mats = mats(points);
        sharing = new boolean[points.size()][points.size()];
        mats.values().forEach(this::share);
        points.stream()
                .flatMap(point -> point.mats().stream())
                .filter(mat -> mat.clockOffsetMs() != null)
                .forEach(mat -> clockOffsetsMs.put(mat.id(), mat.clockOffsetMs()));
    }

    /**
     * @param contest of the race as corrected
     * @param points in course order, with such of the race as laid down as are silent now
     * @param course null if it has not been laid down: then nothing is known of its hills
     */
    static ContestPlan of(RaceEntry.Contest contest, List<TimingPoint> points, Terrain course) {
        var terrain = fits(course, contest) ? course : Terrain.unknown(contest.distanceM());
        return new ContestPlan(contest, terrain, points);
    }

    double distanceM() {
        return distanceM;
    }

    /** A finish that was moved leaves the course behind. */
    private static boolean fits(Terrain course, RaceEntry.Contest contest) {
        return course != null && Math.abs(course.courseM() - contest.distanceM()) < 1;
    }

    Terrain terrain() {
        return terrain;
    }

    /** Null where bibs do not go by qualifying time. */
    Integer highestSeededBib() {
        return highestSeededBib;
    }

    List<TimingPoint> points() {
        return points;
    }

    /** Where a mat stands on the way, in course order; empty if this contest does not pass it. */
    List<MatPlace> places(String mat) {
        return mats.getOrDefault(mat, List.of());
    }

    /** How far a mat's clock is ahead of the time, milliseconds. */
    long clockOffsetMs(String mat) {
        return clockOffsetsMs.isEmpty() ? 0 : clockOffsetsMs.getOrDefault(mat, 0L);
    }

    int finish() {
        return points.size() - 1;
    }

    double distanceM(int point) {
        return points.get(point).distanceM();
    }

    String id(int point) {
        return points.get(point).id();
    }

    /** Whether it was closed for good or merged away: it is passed on the way, and nobody has a split there. */
    boolean silent(int point) {
        return !silent.isEmpty() && silent.contains(id(point));
    }

    /** Empty if nobody of this contest has a split there. */
    OptionalInt findPoint(String id) {
        return IntStream.rangeClosed(0, finish())
                .filter(point -> id(point).equals(id) && !silent.contains(id))
                .findFirst();
    }

    /** Whether one mat takes the time of both. */
    boolean share(int point, int other) {
        return sharing[point][other];
    }

    /** Whether a mat of this point takes the time of another as well. */
    boolean passedAgain(int point) {
        for (var other : sharing[point]) {
            if (other) {
                return true;
            }
        }
        return false;
    }

    private void share(List<MatPlace> places) {
        for (var one : places) {
            for (var other : places) {
                sharing[one.point()][other.point()] |= one.point() != other.point();
            }
        }
    }

    private static Map<String, List<MatPlace>> mats(List<TimingPoint> points) {
        var mats = new HashMap<String, List<MatPlace>>();
        for (var point = 0; point < points.size(); point++) {
            for (var mat : points.get(point).mats()) {
                mats.computeIfAbsent(mat.id(), id -> new ArrayList<>())
                        .add(new MatPlace(point, mat.role() == MatRole.BACKUP, mat.offsetM()));
            }
        }
        return Collections.unmodifiableMap(mats);
    }
}
