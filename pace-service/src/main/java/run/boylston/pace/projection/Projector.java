package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Projection.Basis;

/**
 * Projects a finish from the passages so far: from past finishers for whoever is like them, from the run's own pace
 * with wider bounds for whoever is not, and always after what has already happened.
 */
public final class Projector {

    /** Nobody on foot is this fast: the division rolls. */
    private static final double ON_FOOT_MPS = 8;

    /** Distances this near to the marathon's are one. */
    private static final double MARATHON_TOLERANCE_M = 500;

    /**
     * A run of its own kind goes on as in its last segment, give or take: between a quarter faster and half slower, a
     * range that holds what the backwards run of 2018 did after every mat from 15 km on.
     */
    private static final Ratios OWN_PACE =
            new Ratios(new double[] {0.75, 0.9, 1, 1.15, 1.5}, new double[] {0.7, 1, 1.4});

    /** The normal quantile of 95 %, and of the 97.5 % that a two-sided 95 % asks for. */
    private static final double Z_95 = 1.645;

    private static final double Z_975 = 1.960;

    private final ProjectionModel model;

    public Projector(ProjectionModel model) {
        this.model = model;
    }

    public Expectation expect(RunSoFar run) {
        var unlike = unlikeness(run);
        return unlike == null
                ? expectation(run, model.ratios(run), run.pace(), Basis.HISTORY, caveat(run))
                : expectation(run, OWN_PACE, run.lastPace(), Basis.OWN_PACE, unlike);
    }

    /** @param targetMs milliseconds since the start at which the target would finish; null without a target */
    public static Projection projection(Expectation expected, Long targetMs) {
        var outlook = targetMs == null ? null : Outlooks.outlook(expected, targetMs);
        return new Projection(
                expected.finishMs(), expected.lowMs(), expected.highMs(), expected.basis(), outlook, expected.reason());
    }

    private static Expectation expectation(RunSoFar run, Ratios ratios, double pace, Basis basis, String reason) {
        var speed = 1000 / (run.lastPace() * ratios.next()[1]);
        var slowest = 1000 / (run.lastPace() * ratios.next()[2]);
        var fastest = 1000 / (run.lastPace() * ratios.next()[0]);
        return new Expectation(
                finish(run, pace * ratios.median()),
                finish(run, pace * ratios.low()),
                finish(run, pace * ratios.high()),
                Math.min(speed, run.maxSpeedMps()),
                Math.max(fastest - speed, speed - slowest) * Z_975 / Z_95,
                basis,
                reason);
    }

    /** Never sooner than the fastest of the division could be there. */
    private static long finish(RunSoFar run, double paceMsPerM) {
        return run.last().timeMs() + Math.round(run.remainingM() * Math.max(paceMsPerM, 1000 / run.maxSpeedMps()));
    }

    /** Once a run has left the model's experience it does not return: what made it another kind is still there. */
    private String unlikeness(RunSoFar run) {
        if (run.maxSpeedMps() > ON_FOOT_MPS) {
            return "on wheels: projected from this race's own pace";
        }
        for (var i = 0; i < run.passages().size(); i++) {
            var then = run.upTo(i);
            if (!model.hasSeen(then)) {
                return unlikeness(then.slowing() > 1.05);
            }
        }
        return null;
    }

    private static String unlikeness(boolean slowed) {
        return slowed
                ? "slowed more than nearly every past finisher: projected from this run's own pace"
                : "a pace unlike any past finisher's: projected from this run's own pace";
    }

    private static String caveat(RunSoFar run) {
        if (!run.startSeen()) {
            return "no start time: timed from the gun";
        }
        return Math.abs(run.courseM() - ProjectionModel.LEARNT_ON_M) > MARATHON_TOLERANCE_M
                ? "learnt from marathons, and this is another distance"
                : null;
    }
}
