package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chains that end at one point, in time. */
final class ChainEnds {

    private final int point;
    private final List<ChainEnd> ends = new ArrayList<>();
    private final List<ChainEnd> best = new ArrayList<>();

    ChainEnds(int point) {
        this.point = point;
    }

    int point() {
        return point;
    }

    int size() {
        return ends.size();
    }

    long timeMs(int index) {
        return ends.get(index).timeMs();
    }

    /** @param end later than all before */
    void add(ChainEnd end) {
        var known = best();
        ends.add(end);
        best.add(end.beats(known) ? end : known);
    }

    /** The earliest that passes more points. */
    Optional<ChainEnd> findLonger(int points) {
        return ends.stream().filter(end -> end.points() > points).findFirst();
    }

    /** Null if there is none. */
    ChainEnd best() {
        return best(size());
    }

    /** Of the first so many; null of none. */
    ChainEnd best(int count) {
        return count == 0 ? null : best.get(count - 1);
    }
}
