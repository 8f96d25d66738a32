package run.boylston.pace.race;

import static run.boylston.pace.race.JsonChecks.orNone;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.pace.problem.Problems;

/**
 * Finds everything that is wrong with a race's timing points and their mats. On a loop or an out-and-back one mat belongs
 * to several points.
 */
final class PointValidation {

    /** A reader set to another zone, or to no date at all; more is a mistyped number. */
    private static final long MOST_CLOCK_OFFSET_MS = Duration.ofDays(1).toMillis();

    /** So that an entrant with a split at each still fits in one record. */
    private static final int MOST_POINTS = 2_000;

    private final Problems problems;
    private final JsonChecks checks;
    private final Map<String, Mat> mats = new HashMap<>();

    PointValidation(Problems problems) {
        this.problems = problems;
        checks = new JsonChecks(problems);
    }

    void check(List<TimingPoint> points) {
        if (orNone(points).size() > MOST_POINTS) {
            problems.at("/points", "points", "At most " + MOST_POINTS + " timing points.");
        }
        checks.ids("/points", points, TimingPoint::id);
        checks.each("/points", points, this::checkPoint);
    }

    private void checkPoint(String at, TimingPoint point) {
        checks.required(at + "/name", point.name());
        if (!(point.distanceM() >= 0) || Double.isInfinite(point.distanceM())) {
            problems.at(at + "/distanceM", "distance", "A timing point lies 0 m or more along the course.");
        }
        if (orNone(point.mats()).isEmpty()) {
            problems.at(at + "/mats", "missing", "A timing point needs a mat.");
        } else if (point.mats().stream().noneMatch(mat -> mat != null && mat.role() == MatRole.MAIN)) {
            problems.at(at + "/mats", "main", "One mat of a timing point is its main one.");
        }
        var here = new HashSet<String>();
        checks.each(at + "/mats", point.mats(), (where, mat) -> {
            checkMat(where, mat);
            if (mat.id() != null && !here.add(mat.id())) {
                problems.at(where + "/id", "duplicate", "The mat is at this point twice: " + mat.id());
            }
        });
    }

    private void checkMat(String at, Mat mat) {
        checks.required(at + "/role", mat.role());
        checks.required(at + "/id", mat.id());
        var before = mats.putIfAbsent(String.valueOf(mat.id()), mat);
        if (before != null && !Objects.equals(before.clockOffsetMs(), mat.clockOffsetMs())) {
            problems.at(at + "/clockOffsetMs", "clock", "A mat passed twice has one clock: " + mat.id());
        }
        if (!Double.isFinite(mat.offsetM())) {
            problems.at(at + "/offsetM", "distance", "A mat lies a number of metres from its point.");
        }
        if (mat.clockOffsetMs() != null && Math.abs(mat.clockOffsetMs()) > MOST_CLOCK_OFFSET_MS) {
            problems.at(at + "/clockOffsetMs", "clock", "A clock is a day ahead or behind at most.");
        }
    }
}
