package run.boylston.pace.projection;

import java.util.Optional;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Projection.Outlook;

/**
 * Projects a finish from the passages so far: from past finishers for whoever is like them, from the run's own pace
 * with wider bounds for whoever is not, and always after what has already happened.
 */
public final class Projector {

    /** Nobody on foot is this fast: the division rolls. */
    private static final double ON_FOOT_MPS = 8;

    /** Distances this near to the marathon's are one. */
    private static final double MARATHON_TOLERANCE_M = 500;

    private static final String SLOWED =
            "slowed more than nearly every past finisher: projected from this run's own pace";

    private static final String OTHER_PACE = "a pace unlike any past finisher's: projected from this run's own pace";

    private final ProjectionModel model;

    public Projector(ProjectionModel model) {
        this.model = model;
    }

    public Expectation expect(RunSoFar run) {
        var learnt = run.terrain().learnt(run);
        var unlike = unlikeness(learnt);
        return run.terrain()
                .own(
                        run,
                        unlike == null ? new History(model, learnt).expect(caveat(run)) : ofItsOwnKind(learnt, unlike));
    }

    /**
     * On wheels past finishers tell nothing. On foot, whoever slows more than they did still finishes about when they say and
     * hardly ever sooner, as tried on years not seen, but may go on slowing; so may whoever runs in another manner. Of a pace
     * that nobody had, past finishers are worth half.
     */
    private Expectation ofItsOwnKind(RunSoFar run, String unlike) {
        var own = OwnPace.expect(run, unlike);
        if (run.maxSpeedMps() > ON_FOOT_MPS) {
            return own;
        }
        var others = new History(model, run).expect(null);
        return unlike.equals(OTHER_PACE) ? own.orElse(others) : own.orSooner(others);
    }

    /**
     * The same at a moment: nothing later has happened, and the next mat has not been passed.
     *
     * @param nowMs milliseconds since the start
     * @return empty if no mat had been passed by then
     */
    public Optional<Expectation> findAt(RunSoFar run, double nowMs) {
        var known = run.asOf(nowMs);
        return known.passages().isEmpty()
                ? Optional.empty()
                : Optional.of(expect(known).notPassedBy(nowMs));
    }

    /**
     * @param targetMs milliseconds since the start at which the target would finish; null without a target
     * @param nextM where the race's next mat lies, metres along the course
     */
    public Projection projection(RunSoFar run, Expectation expected, Long targetMs, double nextM) {
        return new Projection(
                expected.finishMs(),
                expected.lowMs(),
                expected.highMs(),
                expected.basis(),
                targetMs == null ? null : outlook(run, expected, targetMs),
                targetMs == null ? null : Outlooks.percent(expected, targetMs),
                expected.reason(),
                expected.towards(nextM).ahead());
    }

    /** Out of reach is said when two mats running have said it: one bad segment is not the end. */
    private Outlook outlook(RunSoFar run, Expectation expected, long targetMs) {
        var outlook = Outlooks.outlook(expected, targetMs);
        if (outlook != Outlook.OUT_OF_REACH || expected.from().timeMs() >= targetMs) {
            return outlook;
        }
        var before = run.passages().size() - 1;
        var saidBefore = before > 0 && Outlooks.outlook(expect(run.upTo(before - 1)), targetMs) == Outlook.OUT_OF_REACH;
        return saidBefore ? Outlook.OUT_OF_REACH : Outlook.UNLIKELY;
    }

    /**
     * Once a run has left the model's experience it does not return: what made it another kind is still there. Of another kind
     * from the first step is whoever runs for a record that is not plainly run: all past finishers ran forwards.
     */
    private String unlikeness(RunSoFar run) {
        if (run.maxSpeedMps() > ON_FOOT_MPS) {
            return "on wheels: projected from this race's own pace";
        }
        for (var i = 0; i < run.passages().size(); i++) {
            if (!model.hasSeen(run, i)) {
                return run.slowing(i) > 1.05 ? SLOWED : OTHER_PACE;
            }
        }
        return run.manner() == null ? null : "run %s: projected from this run's own pace".formatted(run.manner());
    }

    private static String caveat(RunSoFar run) {
        if (!run.startSeen()) {
            return "no start time: timed from the gun";
        }
        return Math.abs(run.courseM() - Mats.COURSE_M) > MARATHON_TOLERANCE_M
                ? "learnt from marathons, and this is another distance"
                : null;
    }
}
