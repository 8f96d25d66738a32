package run.boylston.pace.course;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.race.CourseEntry.Point;

/**
 * Leaves out the points that interpolation between their neighbours gives as well, by halving at the worst (after Douglas
 * and Peucker 1973): a phone draws and a fan's network carries hundreds of points rather than thousands.
 */
final class Simplifier {

    private static final double ACROSS_M = 1.5;
    private static final double UP_M = 0.75;

    /** A straight road keeps a point this often, well within what counts as a gap. */
    private static final double LONGEST_M = 500;

    private record Range(int from, int to) {}

    private Simplifier() {}

    /** @param points by distance; the first and the last stay */
    static List<Point> simplify(List<Point> points) {
        var kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        var open = new ArrayDeque<Range>();
        open.push(new Range(0, points.size() - 1));
        while (!open.isEmpty()) {
            var range = open.pop();
            var split = split(points, range);
            if (split > range.from) {
                kept.set(split);
                open.push(new Range(range.from, split));
                open.push(new Range(split, range.to));
            }
        }
        return IntStream.range(0, points.size())
                .filter(kept::get)
                .mapToObj(points::get)
                .toList();
    }

    /** Where a range must be halved; its first if it need not be. */
    private static int split(List<Point> points, Range range) {
        var a = points.get(range.from);
        var b = points.get(range.to);
        var split = range.from;
        var worst = 1.0;
        for (var i = range.from + 1; i < range.to; i++) {
            var error = error(a, b, points.get(i));
            if (error > worst) {
                worst = error;
                split = i;
            }
        }
        var tooLong = b.distanceM() - a.distanceM() > LONGEST_M;
        return split == range.from && tooLong ? (range.from + range.to) / 2 : split;
    }

    /** In tolerances: how far the point lies from where its distance along the straight line puts it. */
    private static double error(Point a, Point b, Point point) {
        var share = (point.distanceM() - a.distanceM()) / (b.distanceM() - a.distanceM());
        var there = new Point(
                point.distanceM(),
                a.lat() + share * (b.lat() - a.lat()),
                a.lon() + share * (b.lon() - a.lon()),
                a.elevationM() + share * (b.elevationM() - a.elevationM()));
        var up = Math.abs(there.elevationM() - point.elevationM());
        return Math.max(Ground.straightM(there.lat(), there.lon(), point.lat(), point.lon()) / ACROSS_M, up / UP_M);
    }
}
