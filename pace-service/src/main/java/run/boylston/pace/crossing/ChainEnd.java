package run.boylston.pace.crossing;

import java.util.LinkedList;
import java.util.List;

/**
 * A crossing that a chain ends with.
 *
 * @param before null for the start
 * @param points passed beyond the start
 * @param tooFast how many segments are faster than anybody can be
 * @param strays how many crossings of the chain's points came before those it is made of
 */
record ChainEnd(int point, long timeMs, ChainEnd before, int points, int tooFast, int strays) {

    static ChainEnd start(long timeMs) {
        return new ChainEnd(0, timeMs, null, 0, 0, 0);
    }

    ChainEnd grow(int point, long timeMs, int stray, boolean fast) {
        return new ChainEnd(point, timeMs, this, points + 1, tooFast + (fast ? 1 : 0), strays + stray);
    }

    boolean beats(ChainEnd other) {
        return beats(false, other, false);
    }

    /** The same when both are grown by one more segment, each too fast or not. */
    boolean beats(boolean fast, ChainEnd other, boolean otherFast) {
        if (other == null || points != other.points) {
            return other == null || points > other.points;
        }
        var more = tooFast + (fast ? 1 : 0) - other.tooFast - (otherFast ? 1 : 0);
        return more != 0 ? more < 0 : strays < other.strays;
    }

    /** Beyond the start, in course order. */
    List<Passage> passages() {
        var passages = new LinkedList<Passage>();
        for (var end = this; end.before != null; end = end.before) {
            passages.addFirst(Passage.byMain(end.point, end.timeMs));
        }
        return passages;
    }
}
