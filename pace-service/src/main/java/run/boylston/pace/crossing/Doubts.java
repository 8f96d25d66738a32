package run.boylston.pace.crossing;

import java.util.List;

/**
 * Which passages are out of step with those beside them. Only whole segments between two mats are compared: a first
 * segment timed from the gun holds the wait behind the line.
 */
final class Doubts {

    /** A segment done in this share of what its neighbours say is doubted. */
    private static final double TOO_SHORT = 0.6;

    /** Slow in and fast out by more than this: the passage itself was read late. */
    private static final double LATE_READ = 1.25;

    private final ContestPlan contest;
    private final List<Passage> passages;

    /** @param passages in course order, with the start if a mat saw it */
    Doubts(ContestPlan contest, List<Passage> passages) {
        this.contest = contest;
        this.passages = passages;
    }

    boolean questionable(int index) {
        return readLate(index) || tooShort(index);
    }

    /** Pace in over pace out: the rule for a passage read late. */
    boolean readLate(int index) {
        return index > 0 && index < passages.size() - 1 && pace(index) > LATE_READ * pace(index + 1);
    }

    /** The segment in against the neighbouring segments, taken together: the rule for one that is too short. */
    boolean tooShort(int index) {
        if (index < 1) {
            return false;
        }
        var ms = 0.0;
        var metres = 0.0;
        for (var neighbour : new int[] {index - 1, index + 1}) {
            if (neighbour >= 1 && neighbour < passages.size()) {
                ms += ms(neighbour);
                metres += metres(neighbour);
            }
        }
        return metres > 0 && pace(index) <= TOO_SHORT * (ms / metres);
    }

    private double pace(int index) {
        return ms(index) / metres(index);
    }

    private double ms(int index) {
        return passages.get(index).timeMs() - passages.get(index - 1).timeMs();
    }

    private double metres(int index) {
        return contest.distanceM(passages.get(index).point())
                - contest.distanceM(passages.get(index - 1).point());
    }
}
