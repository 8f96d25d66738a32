package run.boylston.pace.crossing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which of one entrant's reads may score, and for what time: asked by scoring, and again when the crew wants to know what
 * became of each.
 */
record Sieve(ContestPlan contest, StartPlan plan, ReadRules rules, Rulings rulings) {

    PointReads sift(Collection<ChipRead> reads) {
        return PointReads.of(this, contest, rulings, reads);
    }

    /** Epoch milliseconds, what is known of the reader's and the mat's clock set right. */
    long timeMs(ChipRead read) {
        return rules.timeMs(read) - contest.clockOffsetMs(read.mat());
    }

    /** Whether a read may score at any point. */
    boolean counts(ChipRead read, long timeMs) {
        return read.wornAt(timeMs)
                && timeMs >= plan.opensMs()
                && timeMs <= rulings.dropMs()
                && !rules.test(timeMs)
                && !rules.future(read, timeMs);
    }

    /**
     * Whether a point takes reads of that time. A voided passage of a mat that is passed again is taken out when it is
     * known which reads were it: else they would count for the other.
     */
    boolean takes(int point, long timeMs) {
        return !rulings.judged(point)
                && !(rulings.voided(point) && !contest.passedAgain(point))
                && !rules.closed(contest.id(point), timeMs);
    }

    /** Why a read may not score at a point; empty if it may. */
    Set<ReadMark> refusals(ChipRead read, long timeMs, int point) {
        var marks = EnumSet.noneOf(ReadMark.class);
        add(marks, ReadMark.TEST, rules.test(timeMs));
        add(marks, ReadMark.FUTURE, rules.future(read, timeMs));
        add(marks, ReadMark.AFTER_DROP, timeMs > rulings.dropMs());
        add(marks, ReadMark.EARLY, timeMs < plan.opensMs());
        add(marks, ReadMark.VOID, rulings.voided(point) || rules.closed(contest.id(point), timeMs));
        return marks;
    }

    private static void add(Set<ReadMark> marks, ReadMark mark, boolean applies) {
        if (applies) {
            marks.add(mark);
        }
    }
}
