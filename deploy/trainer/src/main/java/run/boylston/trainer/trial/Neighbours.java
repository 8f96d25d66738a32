package run.boylston.trainer.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import run.boylston.trainer.Finisher;

/** The finish by the 200 past runners whose splits were nearest, as Hammerling et al. 2014 (PLoS ONE) have it. */
final class Neighbours {

    private static final int COUNT = 200;

    /** A past runner's splits up to the mat, and the finish over the newest. */
    private record Past(double[] splitsS, double ratio) {}

    private final int mat;
    private final Past[] pasts;

    Neighbours(List<Finisher> finishers, int mat) {
        this.mat = mat;
        pasts = finishers.stream()
                .filter(finisher -> finisher.passed(mat))
                .map(finisher -> new Past(finisher.filledS(mat), finisher.finishS() / finisher.timesS()[mat]))
                .sorted(Comparator.comparingDouble(past -> past.splitsS[mat]))
                .toArray(Past[]::new);
    }

    /** Walks outwards from the same newest split, until no other can be nearer than the 200 found. */
    double finishS(Finisher finisher) {
        var splits = finisher.filledS(mat);
        var nearest = new Nearest(COUNT);
        var above = firstFrom(splits[mat]);
        var below = above - 1;
        while (above < pasts.length || below >= 0) {
            var up = above < pasts.length ? pasts[above].splitsS[mat] - splits[mat] : Double.MAX_VALUE;
            var down = below >= 0 ? splits[mat] - pasts[below].splitsS[mat] : Double.MAX_VALUE;
            if (Math.min(up, down) > nearest.furthest()) {
                break;
            }
            var past = pasts[up <= down ? above++ : below--];
            nearest.offer(distance(splits, past.splitsS), past.ratio);
        }
        return nearest.mean() * splits[mat];
    }

    private int firstFrom(double timeS) {
        int low = 0;
        for (var high = pasts.length; low < high; ) {
            var middle = (low + high) >>> 1;
            if (pasts[middle].splitsS[mat] < timeS) {
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
        private final double[] ratios;
        private int size;

        Nearest(int count) {
            distances = new double[count];
            ratios = new double[count];
            Arrays.fill(distances, Double.MAX_VALUE);
        }

        double furthest() {
            return size < distances.length ? Double.MAX_VALUE : distances[0];
        }

        void offer(double distance, double ratio) {
            if (size < distances.length) {
                up(size++, distance, ratio);
            } else if (distance < distances[0]) {
                down(distance, ratio);
            }
        }

        double mean() {
            return Arrays.stream(ratios, 0, size).average().orElseThrow();
        }

        private void up(int at, double distance, double ratio) {
            while (at > 0 && distances[(at - 1) / 2] < distance) {
                move((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
            put(at, distance, ratio);
        }

        private void down(double distance, double ratio) {
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
            put(at, distance, ratio);
        }

        private void move(int from, int to) {
            put(to, distances[from], ratios[from]);
        }

        private void put(int at, double distance, double ratio) {
            distances[at] = distance;
            ratios[at] = ratio;
        }
    }
}
