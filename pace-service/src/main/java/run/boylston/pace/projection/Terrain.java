package run.boylston.pace.projection;

import java.util.ArrayList;
import run.boylston.pace.projection.RunSoFar.Passage;

/**
 * Lays a course over the one that the model was learnt on: places go together that lie after an equal share of even effort, and
 * times by what both courses cost. So hills that a course has or lacks are run as they cost, and runners fade as they do in Boston. Immutable.
 */
public final class Terrain {

    /** A course that keeps this near to the one learnt on is that course, whoever measured it, metres. */
    private static final double NEAR_M = 60;

    private static final Effort LEARNT_ON = EffortFile.boston();
    private static final Terrain LEARNT = new Terrain(Effort.level(Mats.COURSE_M), 1, true);

    private final Effort own;
    private final double timeScale;
    private final boolean same;

    private Terrain(Effort own, double timeScale, boolean same) {
        this.own = own;
        this.timeScale = timeScale;
        this.same = same;
    }

    /** Of whose hills nothing is known: as hilly as the one learnt on. */
    public static Terrain unknown(double courseM) {
        if (Math.abs(courseM - Mats.COURSE_M) <= NEAR_M) {
            return LEARNT;
        }
        var levelM = new double[101];
        for (var i = 0; i < levelM.length; i++) {
            levelM[i] = LEARNT_ON.at(i / 100.0 * Mats.COURSE_M);
        }
        return new Terrain(new Effort(courseM, courseM / 100, levelM), Mats.COURSE_M / courseM, false);
    }

    /** @param levelM what the course costs to 0, {@code stepM}, 2 {@code stepM}, ... and the finish, in metres of level road */
    public static Terrain of(double courseM, double stepM, double[] levelM) {
        var own = new Effort(courseM, stepM, levelM);
        var terrain = new Terrain(own, LEARNT_ON.whole() / own.whole(), false);
        return terrain.isLearntOn() ? LEARNT : terrain;
    }

    public double courseM() {
        return own.courseM();
    }

    /** The place on the course learnt on that goes with one on this. */
    double learntM(double ownM) {
        return same ? ownM : LEARNT_ON.distanceM(own.at(ownM) / own.whole() * LEARNT_ON.whole());
    }

    double ownM(double learntM) {
        return same ? learntM : own.distanceM(LEARNT_ON.at(learntM) / LEARNT_ON.whole() * own.whole());
    }

    /** The run as it would have been there. */
    RunSoFar learnt(RunSoFar run) {
        if (same) {
            return run;
        }
        var passages = new ArrayList<Passage>(run.passages().size());
        for (var passage : run.passages()) {
            passages.add(
                    new Passage(learntM(passage.distanceM()), Math.max(1, Math.round(passage.timeMs() * timeScale))));
        }
        return new RunSoFar(LEARNT, run.maxSpeedMps(), passages, run.startSeen(), run.who(), run.manner());
    }

    /** What was expected there, of the run here. */
    Expectation own(RunSoFar run, Expectation learnt) {
        if (same) {
            return learnt;
        }
        var nextM = Math.min(ownM(learnt.nextM()), courseM());
        return new Expectation(
                run.last(),
                nextM,
                learnt.next().scaled(1 / timeScale).notBefore(run.earliestMs(nextM)),
                courseM(),
                learnt.finish().scaled(1 / timeScale).notBefore(run.earliestMs(courseM())),
                learnt.tie(),
                learnt.basis(),
                learnt.reason());
    }

    private boolean isLearntOn() {
        for (var mat = 0; mat <= Mats.COUNT; mat++) {
            if (Math.abs(learntM(Mats.atM(mat)) - Mats.atM(mat)) > NEAR_M) {
                return false;
            }
        }
        return Math.abs(courseM() - Mats.COURSE_M) <= NEAR_M;
    }
}
