package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * Chooses one crossing for each timing point so that times grow along the course. Where all first crossings do, they
 * are it. Where strays stand between, the chain that keeps most points is taken; of those, the one with fewest segments
 * faster than anybody can be; of those, the one of the earliest crossings. So a stray never costs a true split. Where
 * one mat takes the time of two points, nobody is at both sooner than can be run.
 */
final class Chain {

    /** @param stray how many crossings of the same point came before this one */
    private record Node(int point, long timeMs, int stray) {}

    private record Best(Node node, Best before, int points, int tooFast, int strays) {

        boolean beats(Best other) {
            if (other == null || points != other.points) {
                return other == null || points > other.points;
            }
            return tooFast != other.tooFast ? tooFast < other.tooFast : strays < other.strays;
        }
    }

    private final ContestPlan contest;
    private final StartPlan plan;
    private final Best start;

    private Chain(ContestPlan contest, StartPlan plan, long startMs) {
        this.contest = contest;
        this.plan = plan;
        start = new Best(new Node(0, startMs, 0), null, 0, 0, 0);
    }

    /**
     * @param crossings epoch milliseconds by point, each in time; the start's are not looked at
     * @return passages beyond the start, in course order
     */
    static List<Passage> longest(ContestPlan contest, StartPlan plan, long startMs, long[][] crossings) {
        var chain = new Chain(contest, plan, startMs);
        var first = chain.firstCrossings(crossings);
        return first != null ? first : chain.longest(crossings);
    }

    /** What nearly every run is, found without a search; null if it is not this one. */
    private List<Passage> firstCrossings(long[][] crossings) {
        var passages = new ArrayList<Passage>(crossings.length);
        var last = start.node();
        for (var point = 1; point < crossings.length; point++) {
            if (crossings[point].length > 0) {
                var node = new Node(point, crossings[point][0], 0);
                if (node.timeMs() <= last.timeMs() || tooFast(last, node) || !reaches(last, node)) {
                    return null;
                }
                passages.add(Passage.byMain(point, node.timeMs()));
                last = node;
            }
        }
        return passages;
    }

    private List<Passage> longest(long[][] crossings) {
        var bests = new ArrayList<Best>();
        bests.add(start);
        var longest = start;
        for (var point = 1; point < crossings.length; point++) {
            for (var best : ending(point, crossings[point], bests)) {
                bests.add(best);
                longest = best.beats(longest) ? best : longest;
            }
        }
        return passages(longest);
    }

    private List<Best> ending(int point, long[] crossings, List<Best> bests) {
        var ending = new ArrayList<Best>(crossings.length);
        for (var stray = 0; stray < crossings.length; stray++) {
            var best = bestBefore(new Node(point, crossings[stray], stray), bests);
            if (best != null) {
                ending.add(best);
            }
        }
        return ending;
    }

    private Best bestBefore(Node node, List<Best> bests) {
        Best best = null;
        for (var before : bests) {
            if (before.node().timeMs() < node.timeMs() && reaches(before.node(), node)) {
                var grown = grow(before, node);
                best = grown.beats(best) ? grown : best;
            }
        }
        return best;
    }

    private Best grow(Best before, Node node) {
        return new Best(
                node,
                before,
                before.points() + 1,
                before.tooFast() + (tooFast(before.node(), node) ? 1 : 0),
                before.strays() + node.stray());
    }

    private boolean tooFast(Node from, Node to) {
        return plan.tooFast(metres(from, to), to.timeMs() - from.timeMs());
    }

    private boolean reaches(Node from, Node to) {
        return !contest.share(from.point(), to.point())
                || to.timeMs() - from.timeMs() >= plan.leastMs(metres(from, to));
    }

    private double metres(Node from, Node to) {
        return contest.distanceM(to.point()) - contest.distanceM(from.point());
    }

    private static List<Passage> passages(Best longest) {
        var passages = new LinkedList<Passage>();
        for (var best = longest; best.before() != null; best = best.before()) {
            passages.addFirst(Passage.byMain(best.node().point(), best.node().timeMs()));
        }
        return passages;
    }
}
