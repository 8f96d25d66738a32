package run.boylston.pace.crossing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import run.boylston.contracts.progress.Split.Source;

/**
 * Which of one entrant's reads may score, and for what time: asked by scoring, and again when the crew wants to know what
 * became of each.
 */
record Sieve(ContestPlan contest, StartPlan plan, ReadRules rules, Rulings rulings) {

    PointReads sift(Collection<ChipRead> reads) {
        return PointReads.of(this, reads);
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

    /** Whether reads of that time are looked at for a point. */
    boolean takes(int point, long timeMs) {
        return !rulings.judged(point) && (contest.passedAgain(point) || !withdrawn(point, timeMs));
    }

    /**
     * Whether a passage is no split, though it was one. Where the mat is passed again this can only be asked when it is
     * known which reads were the passage: left out before, the next lap's would be taken for it.
     */
    boolean takesOut(Passage passage) {
        return passage.source() != Source.JUDGE && withdrawn(passage.point(), passage.readMs());
    }

    /** By a person: voided, merged away, or closed at the time. */
    private boolean withdrawn(int point, long timeMs) {
        return rulings.voided(point) || contest.silent(point) || rules.closed(contest.id(point), timeMs);
    }

    /** Why a read may not score at a point; empty if it may. */
    Set<ReadMark> refusals(ChipRead read, long timeMs, int point) {
        var marks = EnumSet.noneOf(ReadMark.class);
        add(marks, ReadMark.TEST, rules.test(timeMs));
        add(marks, ReadMark.FUTURE, rules.future(read, timeMs));
        add(marks, ReadMark.AFTER_DROP, timeMs > rulings.dropMs());
        add(marks, ReadMark.EARLY, timeMs < plan.opensMs());
        add(marks, ReadMark.VOID, withdrawn(point, timeMs));
        return marks;
    }

    private static void add(Set<ReadMark> marks, ReadMark mark, boolean applies) {
        if (applies) {
            marks.add(mark);
        }
    }
}
