package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * Chooses one crossing for each timing point so that times grow along the course. Where all first crossings do, they
 * are it. Where strays stand between, the chain that keeps most points is taken; of those, the one with fewest segments
 * faster than anybody can be; of those, the one of the earliest crossings. So a stray never costs a true split.
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
     * @param crossings by point; the start's are not looked at
     * @return passages beyond the start, in course order
     */
    static List<Passage> longest(ContestPlan contest, StartPlan plan, long startMs, List<List<Long>> crossings) {
        return new Chain(contest, plan, startMs).longest(crossings);
    }

    private List<Passage> longest(List<List<Long>> crossings) {
        var bests = new ArrayList<Best>();
        bests.add(start);
        var longest = start;
        for (var point = 1; point < crossings.size(); point++) {
            for (var best : ending(point, crossings.get(point), bests)) {
                bests.add(best);
                longest = best.beats(longest) ? best : longest;
            }
        }
        return passages(longest);
    }

    private List<Best> ending(int point, List<Long> crossings, List<Best> bests) {
        var ending = new ArrayList<Best>(crossings.size());
        for (var stray = 0; stray < crossings.size(); stray++) {
            var best = bestBefore(new Node(point, crossings.get(stray), stray), bests);
            if (best != null) {
                ending.add(best);
            }
        }
        return ending;
    }

    private Best bestBefore(Node node, List<Best> bests) {
        Best best = null;
        for (var before : bests) {
            if (before.node().timeMs() < node.timeMs()) {
                var grown = grow(before, node);
                best = grown.beats(best) ? grown : best;
            }
        }
        return best;
    }

    private Best grow(Best before, Node node) {
        var metres = contest.distanceM(node.point())
                - contest.distanceM(before.node().point());
        var tooFast = plan.tooFast(metres, node.timeMs() - before.node().timeMs());
        return new Best(
                node,
                before,
                before.points() + 1,
                before.tooFast() + (tooFast ? 1 : 0),
                before.strays() + node.stray());
    }

    private static List<Passage> passages(Best longest) {
        var passages = new LinkedList<Passage>();
        for (var best = longest; best.before() != null; best = best.before()) {
            passages.addFirst(new Passage(best.node().point(), best.node().timeMs(), false));
        }
        return passages;
    }
}
