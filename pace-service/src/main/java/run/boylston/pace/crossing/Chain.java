package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses one crossing for each timing point so that times grow along the course. Where all first crossings do, they
 * are it. Where strays stand between, the chain that keeps most points is taken; of those, the one with fewest segments
 * faster than anybody can be; of those, the one of the earliest crossings. So a stray never costs a true split. Where
 * one mat takes the time of two points, nobody is at both sooner than can be run.
 *
 * <p>Pairs of points are compared, not pairs of crossings: on a loop every point has those of all laps.
 */
final class Chain {

    private final ContestPlan contest;
    private final StartPlan plan;
    private final List<ChainEnds> ends = new ArrayList<>();
    private ChainEnd longest;

    private Chain(ContestPlan contest, StartPlan plan, long startMs) {
        this.contest = contest;
        this.plan = plan;
        longest = ChainEnd.start(startMs);
        var start = new ChainEnds(0);
        start.add(longest);
        ends.add(start);
    }

    /** @param crossings epoch milliseconds by point, each in time; the start's are not looked at */
    static Chain of(ContestPlan contest, StartPlan plan, long startMs, long[][] crossings) {
        var chain = new Chain(contest, plan, startMs);
        for (var point = 1; point < crossings.length; point++) {
            if (crossings[point].length > 0) {
                chain.add(chain.ending(point, crossings[point]));
            }
        }
        return chain;
    }

    /** The passages of the same, which nearly every run has without a search. */
    static List<Passage> longest(ContestPlan contest, StartPlan plan, long startMs, long[][] crossings) {
        var first = new Chain(contest, plan, startMs).firstCrossings(crossings);
        return first != null ? first : of(contest, plan, startMs, crossings).longest();
    }

    /** Passages beyond the start, in course order. */
    List<Passage> longest() {
        return longest.passages();
    }

    /** The same to the first of these crossings, of a point beyond all others, that makes it longer. */
    List<Passage> longestTo(int point, long... crossings) {
        return ending(point, crossings)
                .findLonger(longest.points())
                .map(ChainEnd::passages)
                .orElseGet(this::longest);
    }

    private void add(ChainEnds ending) {
        if (ending.size() > 0) {
            ends.add(ending);
            longest = ending.best().beats(longest) ? ending.best() : longest;
        }
    }

    private ChainEnds ending(int point, long[] crossings) {
        var growth = new ChainGrowth(point, crossings);
        for (var from : ends) {
            growth.tryFrom(from, plan, metres(from.point(), point), leastMs(from.point(), point));
        }
        return growth.grown();
    }

    /** Null if the run is not what the first crossings say. */
    private List<Passage> firstCrossings(long[][] crossings) {
        var passages = new ArrayList<Passage>(crossings.length);
        var last = 0;
        var lastMs = longest.timeMs();
        for (var point = 1; point < crossings.length; point++) {
            if (crossings[point].length > 0) {
                var timeMs = crossings[point][0];
                var segmentMs = timeMs - lastMs;
                if (segmentMs < leastMs(last, point) || plan.tooFast(metres(last, point), segmentMs)) {
                    return null;
                }
                passages.add(Passage.byMain(point, timeMs));
                last = point;
                lastMs = timeMs;
            }
        }
        return passages;
    }

    /** A millisecond, or what nobody can be faster than where one mat takes the time of both. */
    private long leastMs(int from, int to) {
        return contest.share(from, to) ? Math.max(1, plan.leastMs(metres(from, to))) : 1;
    }

    private double metres(int from, int to) {
        return contest.distanceM(to) - contest.distanceM(from);
    }
}
