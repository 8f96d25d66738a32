package run.boylston.pace.projection;

import java.util.ArrayDeque;
import java.util.List;

/**
 * What a projection is made from.
 *
 * @param terrain of the contest's course
 * @param maxSpeedMps nobody of the division is faster
 * @param passages of timing points beyond the start, by distance; what cannot be is passed over
 * @param startSeen false if the times count from the gun for want of a start read
 * @param who what the start list says of them; null if too little
 * @param manner how they run, where not as nearly everybody runs: {@code backwards}; null otherwise
 */
public record RunSoFar(
        Terrain terrain, double maxSpeedMps, List<Passage> passages, boolean startSeen, Person who, String manner) {

    public RunSoFar {
        passages = believable(passages);
    }

    /** @param courseM the contest's distance, metres; of its hills nothing is known */
    public RunSoFar(double courseM, double maxSpeedMps, List<Passage> passages, boolean startSeen, Person who) {
        this(Terrain.unknown(courseM), maxSpeedMps, passages, startSeen, who, null);
    }

    public RunSoFar(double courseM, double maxSpeedMps, List<Passage> passages, boolean startSeen) {
        this(courseM, maxSpeedMps, passages, startSeen, null);
    }

    double courseM() {
        return terrain.courseM();
    }

    /** @param timeMs milliseconds since the start */
    public record Passage(double distanceM, long timeMs) {

        boolean comesBefore(Passage later) {
            return distanceM < later.distanceM && timeMs < later.timeMs;
        }

        double paceFrom(Passage earlier) {
            return (timeMs - earlier.timeMs) / (distanceM - earlier.distanceM);
        }
    }

    static final Passage START = new Passage(0, 0);

    /** A segment shorter than this share of the course says more of the mats than of the runner. */
    private static final double SEGMENT_SHARE = 2_500 / 42_195.0;

    /** The newest, and of those before it whatever can have come before: nobody is at two places at once, or back in time. */
    private static List<Passage> believable(List<Passage> passages) {
        var believed = new ArrayDeque<Passage>(passages.size());
        var after = new Passage(Double.MAX_VALUE, Long.MAX_VALUE);
        for (var i = passages.size() - 1; i >= 0; i--) {
            var passage = passages.get(i);
            if (passage.comesBefore(after) && START.comesBefore(passage)) {
                believed.addFirst(passage);
                after = passage;
            }
        }
        return List.copyOf(believed);
    }

    /** As it was known at a time: a passage of the future has not happened. */
    RunSoFar asOf(double nowMs) {
        var known =
                passages.stream().filter(passage -> passage.timeMs() <= nowMs).toList();
        return new RunSoFar(terrain, maxSpeedMps, known, startSeen, who, manner);
    }

    Passage last() {
        return passages.get(passages.size() - 1);
    }

    /** Nobody of the division is at a place ahead before this; a millisecond to spare for rounding. */
    double earliestMs(double distanceM) {
        return Math.ceil(last().timeMs() + (distanceM - last().distanceM()) * 1000 / maxSpeedMps) + 1;
    }

    /** As it was known at an earlier passage. */
    RunSoFar upTo(int passage) {
        return new RunSoFar(terrain, maxSpeedMps, passages.subList(0, passage + 1), startSeen, who, manner);
    }

    /** When a place was passed, or will be if the run goes on at the last segment's pace; even between two passages. */
    double timeMs(double distanceM) {
        var from = START;
        for (var to : passages) {
            if (to.distanceM() >= distanceM) {
                return from.timeMs() + (distanceM - from.distanceM()) * to.paceFrom(from);
            }
            from = to;
        }
        return from.timeMs() + (distanceM - from.distanceM()) * lastPace();
    }

    /** Seconds per kilometre from the start to the newest passage: the same figure as milliseconds per metre. */
    public double pace() {
        return pace(newest());
    }

    /** As it was at an earlier passage. */
    double pace(int passage) {
        return passages.get(passage).paceFrom(START);
    }

    /** The same since the newest passage that lies a real segment back. */
    double lastPace() {
        return last().paceFrom(segmentStart(newest()));
    }

    /** The last segment's pace over the pace from the start up to it; 1 where there is nothing to compare. */
    public double slowing() {
        return slowing(newest());
    }

    /** As it was at an earlier passage. */
    double slowing(int passage) {
        var from = segmentStart(passage);
        return from.distanceM() == 0 ? 1 : passages.get(passage).paceFrom(from) / from.paceFrom(START);
    }

    private int newest() {
        return passages.size() - 1;
    }

    private Passage segmentStart(int passage) {
        var bound = passages.get(passage).distanceM() - SEGMENT_SHARE * courseM();
        for (var i = passage - 1; i >= 0; i--) {
            if (passages.get(i).distanceM() <= bound) {
                return passages.get(i);
            }
        }
        return START;
    }
}
