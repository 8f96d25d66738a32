package run.boylston.trainer.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.pace.projection.Mats;
import run.boylston.trainer.Finisher;

/**
 * The finish by the 200 past runners who ran most alike, as Hammerling et al. 2014 (PLoS ONE) have it: nearest by the paces of
 * their segments, and the mean of what they took from there.
 */
final class Neighbours {

    private static final int COUNT = 200;

    /** How a past runner came to the mat, s/km by segment and on the whole, and the seconds from there to the finish. */
    private record Past(double[] paces, double pace, double restS) {}

    private final int mat;
    private final double reach;
    private final Past[] pasts;

    Neighbours(List<Finisher> finishers, int mat) {
        this.mat = mat;
        reach = reach(mat);
        pasts = finishers.stream()
                .filter(finisher -> finisher.passed(mat))
                .map(finisher -> new Past(paces(finisher), pace(finisher), finisher.finishS() - finisher.timesS()[mat]))
                .sorted(Comparator.comparingDouble(Past::pace))
                .toArray(Past[]::new);
    }

    /** Walks outwards from the same pace on the whole, until no other can be nearer than the 200 found. */
    double finishS(Finisher finisher) {
        var paces = paces(finisher);
        var pace = pace(finisher);
        var nearest = new Nearest(COUNT);
        var above = firstFrom(pace);
        var below = above - 1;
        while (above < pasts.length || below >= 0) {
            var up = above < pasts.length ? pasts[above].pace - pace : Double.MAX_VALUE;
            var down = below >= 0 ? pace - pasts[below].pace : Double.MAX_VALUE;
            if (Math.min(up, down) > reach * nearest.furthest()) {
                break;
            }
            var past = pasts[up <= down ? above++ : below--];
            nearest.offer(distance(paces, past.paces), past.restS);
        }
        return finisher.timesS()[mat] + nearest.mean();
    }

    /** How far apart two paces on the whole can be, of runs whose segments' paces are one apart taken together. */
    private static double reach(int mat) {
        double squares = 0;
        for (var to = mat; to >= 0; to = Mats.before(to)) {
            squares += Math.pow(Mats.atM(to) - Mats.atM(Mats.before(to)), 2);
        }
        return Math.sqrt(squares) / Mats.atM(mat);
    }

    private double pace(Finisher finisher) {
        return 1000 * finisher.timesS()[mat] / Mats.atM(mat);
    }

    private double[] paces(Finisher finisher) {
        var filled = finisher.filledS(mat);
        return IntStream.iterate(mat, to -> to >= 0, Mats::before)
                .mapToDouble(to -> pace(filled, Mats.before(to), to))
                .toArray();
    }

    private static double pace(double[] timesS, int from, int to) {
        return 1000 * (timesS[to] - (from < 0 ? 0 : timesS[from])) / (Mats.atM(to) - Mats.atM(from));
    }

    private int firstFrom(double pace) {
        int low = 0;
        for (var high = pasts.length; low < high; ) {
            var middle = (low + high) >>> 1;
            if (pasts[middle].pace < pace) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (var i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }

    /** The nearest so far, the furthest of them on top of a heap. */
    private static final class Nearest {

        private final double[] distances;
        private final double[] rests;
        private int size;

        Nearest(int count) {
            distances = new double[count];
            rests = new double[count];
            Arrays.fill(distances, Double.MAX_VALUE);
        }

        double furthest() {
            return size < distances.length ? Double.MAX_VALUE : distances[0];
        }

        void offer(double distance, double restS) {
            if (size < distances.length) {
                up(size++, distance, restS);
            } else if (distance < distances[0]) {
                down(distance, restS);
            }
        }

        double mean() {
            return Arrays.stream(rests, 0, size).average().orElseThrow();
        }

        private void up(int at, double distance, double restS) {
            while (at > 0 && distances[(at - 1) / 2] < distance) {
                move((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
            put(at, distance, restS);
        }

        private void down(double distance, double restS) {
            var at = 0;
            for (var child = 1; child < size; child = 2 * at + 1) {
                if (child + 1 < size && distances[child + 1] > distances[child]) {
                    child++;
                }
                if (distances[child] <= distance) {
                    break;
                }
                move(child, at);
                at = child;
            }
            put(at, distance, restS);
        }

        private void move(int from, int to) {
            put(to, distances[from], rests[from]);
        }

        private void put(int at, double distance, double restS) {
            distances[at] = distance;
            rests[at] = restS;
        }
    }
}
