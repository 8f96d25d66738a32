package run.boylston.pace.projection;

import java.util.List;

/**
 * What a projection is made from.
 *
 * @param courseM the contest's distance, metres
 * @param maxSpeedMps nobody of the division is faster
 * @param passages of timing points beyond the start that can be believed, by distance, at least one
 * @param startSeen false if the times count from the gun for want of a start read
 */
public record RunSoFar(double courseM, double maxSpeedMps, List<Passage> passages, boolean startSeen) {

    /** @param timeMs milliseconds since the start */
    public record Passage(double distanceM, long timeMs) {

        double paceFrom(Passage earlier) {
            return (timeMs - earlier.timeMs) / (distanceM - earlier.distanceM);
        }
    }

    static final Passage START = new Passage(0, 0);

    /** A segment shorter than this share of the course says more of the mats than of the runner. */
    private static final double SEGMENT_SHARE = 2_500 / 42_195.0;

    Passage last() {
        return passages.get(passages.size() - 1);
    }

    double remainingM() {
        return courseM - last().distanceM();
    }

    /** As it was known at an earlier passage. */
    RunSoFar upTo(int passage) {
        return new RunSoFar(courseM, maxSpeedMps, passages.subList(0, passage + 1), startSeen);
    }

    /** Seconds per kilometre from the start to the newest passage: the same figure as milliseconds per metre. */
    double pace() {
        return last().paceFrom(START);
    }

    /** The same since the newest passage that lies a real segment back. */
    double lastPace() {
        return last().paceFrom(segmentStart());
    }

    /** The last segment's pace over the pace from the start up to it; 1 where there is nothing to compare. */
    double slowing() {
        var from = segmentStart();
        return from.distanceM() == 0 ? 1 : last().paceFrom(from) / from.paceFrom(START);
    }

    private Passage segmentStart() {
        var bound = last().distanceM() - SEGMENT_SHARE * courseM;
        for (var i = passages.size() - 2; i >= 0; i--) {
            if (passages.get(i).distanceM() <= bound) {
                return passages.get(i);
            }
        }
        return START;
    }
}
