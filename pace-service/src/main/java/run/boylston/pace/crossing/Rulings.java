package run.boylston.pace.crossing;

import java.util.Arrays;
import java.util.Collection;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.EnterSplit;
import run.boylston.pace.correction.Correction.SetStatus;
import run.boylston.pace.correction.Correction.VoidSplit;

/**
 * What people said of one entrant, by timing point. Where two speak of the same thing, the later entered counts; what
 * names a point that the contest does not pass is nothing. Immutable once made.
 */
final class Rulings {

    private static final long NONE = Long.MIN_VALUE;

    private final long[] judgedMs;
    private final boolean[] voided;
    private EntrantStatus status;
    private long dropMs = Long.MAX_VALUE;

    private Rulings(int points) {
        judgedMs = new long[points];
        voided = new boolean[points];
        Arrays.fill(judgedMs, NONE);
    }

    /** @param own in order of entry */
    static Rulings of(ContestPlan contest, StartPlan plan, Collection<Correction> own) {
        var rulings = new Rulings(contest.points().size());
        own.forEach(correction -> rulings.take(contest, correction));
        if (!own.isEmpty()) {
            rulings.keepTimesThatGrow(contest, plan);
        }
        return rulings;
    }

    boolean judged(int point) {
        return judgedMs[point] != NONE;
    }

    /** Epoch milliseconds; only of a point that was judged. */
    long judgedMs(int point) {
        return judgedMs[point];
    }

    boolean voided(int point) {
        return voided[point];
    }

    /** The status a person gave; null where the machine's stands. */
    EntrantStatus status() {
        return status;
    }

    /** Reads after this are the crew's to see, epoch milliseconds. */
    long dropMs() {
        return dropMs;
    }

    /** Whether the entrant is out there no more, whatever is read. */
    boolean ended() {
        return dropMs != Long.MAX_VALUE || status == EntrantStatus.DID_NOT_FINISH || status == EntrantStatus.OVER_TIME;
    }

    /** The last time judged before a point, or the one given if that is later. */
    long judgedBefore(int point, long atLeastMs) {
        var last = atLeastMs;
        for (var before = 1; before < point; before++) {
            last = Math.max(last, judgedMs[before]);
        }
        return last;
    }

    /** The first time judged beyond a point that is after the one given; the end of time if there is none. */
    long judgedBeyond(int point, long afterMs) {
        for (var beyond = point + 1; beyond < judgedMs.length; beyond++) {
            if (judgedMs[beyond] > afterMs) {
                return judgedMs[beyond];
            }
        }
        return Long.MAX_VALUE;
    }

    private void take(ContestPlan contest, Correction correction) {
        if (correction instanceof EnterSplit enter) {
            contest.findPoint(enter.point())
                    .ifPresent(point -> take(point, false, enter.time().toEpochMilli()));
        } else if (correction instanceof VoidSplit none) {
            contest.findPoint(none.point()).ifPresent(point -> take(point, true, NONE));
        } else if (correction instanceof SetStatus set) {
            take(set);
        }
    }

    private void take(int point, boolean isVoid, long timeMs) {
        voided[point] = isVoid;
        judgedMs[point] = timeMs;
    }

    /** The machine's own words hand the entrant back to it; who did not start was not there for any read. */
    private void take(SetStatus set) {
        status = isMachines(set.status()) ? null : set.status();
        if (status != null && set.at() != null) {
            dropMs = set.at().toEpochMilli();
        } else {
            dropMs = status == EntrantStatus.DID_NOT_START ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static boolean isMachines(EntrantStatus status) {
        return status == EntrantStatus.INACTIVE || status == EntrantStatus.ACTIVE || status == EntrantStatus.FINISHED;
    }

    /** Judges can contradict each other too: then as many of them hold as can. */
    private void keepTimesThatGrow(ContestPlan contest, StartPlan plan) {
        var times = new long[judgedMs.length][];
        for (var point = 0; point < times.length; point++) {
            times[point] = judged(point) ? new long[] {judgedMs[point]} : new long[0];
        }
        var startMs = judged(0) ? judgedMs[0] : plan.opensMs() - 1;
        Arrays.fill(judgedMs, 1, judgedMs.length, NONE);
        Chain.longest(contest, plan, startMs, times).forEach(kept -> judgedMs[kept.point()] = kept.timeMs());
    }
}
