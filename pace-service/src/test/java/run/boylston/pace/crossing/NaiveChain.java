package run.boylston.pace.crossing;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** What a chain is, said plainly: every crossing tried after every other. */
final class NaiveChain {

    private record Link(int point, long timeMs, Link before, int points, int tooFast, int strays) {

        boolean beats(Link other) {
            if (other == null || points != other.points) {
                return other == null || points > other.points;
            }
            return tooFast != other.tooFast ? tooFast < other.tooFast : strays < other.strays;
        }
    }

    private final ContestPlan contest;
    private final StartPlan plan;

    NaiveChain(ContestPlan contest, StartPlan plan) {
        this.contest = contest;
        this.plan = plan;
    }

    List<Passage> longest(long startMs, long[][] crossings) {
        var links = new ArrayList<Link>();
        links.add(new Link(0, startMs, null, 0, 0, 0));
        var longest = links.get(0);
        for (var point = 1; point < crossings.length; point++) {
            var known = List.copyOf(links);
            for (var stray = 0; stray < crossings[point].length; stray++) {
                var link = link(known, point, crossings[point][stray], stray);
                if (link != null) {
                    links.add(link);
                    longest = link.beats(longest) ? link : longest;
                }
            }
        }
        var passages = new LinkedList<Passage>();
        for (var link = longest; link.before() != null; link = link.before()) {
            passages.addFirst(Passage.byMain(link.point(), link.timeMs()));
        }
        return passages;
    }

    private Link link(List<Link> known, int point, long timeMs, int stray) {
        Link best = null;
        for (var before : known) {
            var metres = contest.distanceM(point) - contest.distanceM(before.point());
            var ms = timeMs - before.timeMs();
            if (ms > 0 && (!contest.share(before.point(), point) || ms >= plan.leastMs(metres))) {
                var tooFast = before.tooFast() + (plan.tooFast(metres, ms) ? 1 : 0);
                var link = new Link(point, timeMs, before, before.points() + 1, tooFast, before.strays() + stray);
                best = link.beats(best) ? link : best;
            }
        }
        return best;
    }
}
