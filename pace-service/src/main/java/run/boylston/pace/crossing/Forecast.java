package run.boylston.pace.crossing;

import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.pace.crossing.ScoringRace.Goal;
import run.boylston.pace.projection.Expectation;
import run.boylston.pace.projection.Person;
import run.boylston.pace.projection.Projector;
import run.boylston.pace.projection.RunSoFar;

/**
 * What lies ahead of an entrant after the last split that they can have run: where to draw them, and when they will
 * finish, if they still run.
 */
final class Forecast {

    /** The width of a mat and the reach of its antenna. */
    private static final double MAT_DOUBT_M = 2;

    /** Before any pace is known a division's runners differ by about this share of the typical speed. */
    private static final double UNKNOWN_PACE_SHARE = 0.55;

    private final ContestPlan contest;
    private final StartPlan plan;
    private final Start start;
    private final List<Split> believed;

    /** Where they are drawn from: who finished stands at the finish, whatever is thought of it; null before any. */
    private final Split last;

    private final boolean ended;
    private final boolean outOfTheRace;
    private final Projector projector;
    private final RunSoFar soFar;
    private final Expectation expected;

    Forecast(Run run, ScoringEntrant entrant, Projector projector) {
        contest = run.contest();
        plan = run.plan();
        start = run.start();
        believed = run.splits().stream().filter(Forecast::isBelieved).toList();
        last = lastOf(run.finished() ? run.splits() : believed);
        ended = run.finished() || run.rulings().ended();
        outOfTheRace = run.rulings().status() != null;
        this.projector = projector;
        soFar = runSoFar(
                Person.of(entrant.age(), entrant.sex(), entrant.bib(), contest.highestSeededBib()),
                run.goal() == null ? null : run.goal().manner());
        expected = ended || soFar.passages().isEmpty() ? null : projector.expect(soFar);
    }

    /** Null before the first split that is believed. */
    Motion motion() {
        if (last == null) {
            return null;
        }
        if (ended) {
            return motion(0, 0);
        }
        var typical = StartPlan.TYPICAL_SHARE * plan.maxSpeedMps();
        return expected == null
                ? motion(typical, UNKNOWN_PACE_SHARE * typical)
                : motion(expected.speedMps(), expected.doubtMps());
    }

    /** @param goal null without one; the projection is null where nothing can be said, or nothing is left to say */
    Projection projection(Goal goal) {
        return expected == null || outOfTheRace
                ? null
                : projector.projection(
                        soFar, expected, goal == null ? null : targetMs(goal), nextDistanceM(last.distanceM()));
    }

    private Motion motion(double speedMps, double doubtMps) {
        var d0 = last.distanceM();
        var hold = nextDistanceM(d0);
        return new Motion(d0, last.raceMs(), speedMps, hold, MAT_DOUBT_M, doubtMps, Motion.Source.MAT);
    }

    private double nextDistanceM(double distanceM) {
        return IntStream.rangeClosed(0, contest.finish())
                .filter(point -> contest.distanceM(point) > distanceM && !contest.silent(point))
                .mapToDouble(contest::distanceM)
                .findFirst()
                .orElse(distanceM);
    }

    /** The goal's finish on the entrant's net clock, which projections count on. */
    private long targetMs(Goal goal) {
        var waitMs =
                goal.clock() == OfficialTime.GUN ? start.timeMs() - start.gun().timeMs() : 0;
        return goal.pace().timeAtMs(contest.distanceM()) - waitMs;
    }

    private RunSoFar runSoFar(Person who, String manner) {
        var beyondStart = believed.stream()
                .filter(split -> split.distanceM() > 0)
                .map(split -> new RunSoFar.Passage(split.distanceM(), split.netMs()))
                .toList();
        return new RunSoFar(contest.terrain(), plan.maxSpeedMps(), beyondStart, start.seen(), who, manner);
    }

    private static boolean isBelieved(Split split) {
        return !split.marks().contains(Mark.BAD);
    }

    private static Split lastOf(List<Split> splits) {
        return splits.isEmpty() ? null : splits.get(splits.size() - 1);
    }
}
