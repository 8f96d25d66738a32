package run.boylston.pace.course;

import java.util.Arrays;

/**
 * Takes the noise out of a track's elevations. Satellite heights wander by metres from one fix to the next, and height
 * models jump at bridges and tunnels; a gradient is a difference of them, so that left as they are they make hills of
 * noise, and effort is computed from gradients.
 *
 * <p>Robust locally weighted regression over the distance (LOWESS: Cleveland 1979, "Robust locally weighted regression
 * and smoothing scatterplots", J Am Stat Assoc 74): a line is fitted around each point, so a steady climb stays exactly as
 * steep and the course's ends are not flattened, as a moving average would do both; and what lies far off its line loses
 * its vote.
 */
final class ElevationSmoother {

    /** Long against the steps between fixes, short against a hill that shapes a pace: Heartbreak Hill climbs for 600 m. */
    static final double REACH_M = 150;

    private static final int ROBUST_PASSES = 2;

    /** A point keeps some vote up to six times this from its line: Cleveland's six medians, and never within noise. */
    private static final double LEAST_MEDIAN_M = 0.5;

    private final double[] atM;
    private final double[] elevationM;
    private final double[] votes;

    private ElevationSmoother(double[] atM, double[] elevationM) {
        this.atM = atM;
        this.elevationM = elevationM;
        votes = new double[atM.length];
        Arrays.fill(votes, 1);
    }

    /**
     * @param atM metres along the course, strictly increasing
     * @param elevationM as many, NaN where it is not known
     * @return as many; all NaN if none is known
     */
    static double[] smooth(double[] atM, double[] elevationM) {
        var smoother = new ElevationSmoother(atM, elevationM);
        var fitted = smoother.fitAll();
        for (var pass = 0; pass < ROBUST_PASSES; pass++) {
            smoother.vote(fitted);
            fitted = smoother.fitAll();
        }
        return fillGaps(atM, fitted);
    }

    private double[] fitAll() {
        var fitted = new double[atM.length];
        var from = 0;
        var to = 0;
        for (var i = 0; i < atM.length; i++) {
            while (atM[i] - atM[from] >= REACH_M) {
                from++;
            }
            while (to < atM.length && atM[to] - atM[i] < REACH_M) {
                to++;
            }
            fitted[i] = fit(atM[i], from, to);
        }
        return fitted;
    }

    /** The value at {@code x} of the weighted least-squares line through the points of a window; NaN if it has none. */
    private double fit(double x, int from, int to) {
        double weights = 0;
        double meanD = 0;
        double meanY = 0;
        for (var k = from; k < to; k++) {
            var w = weight(k, x);
            if (w > 0) {
                weights += w;
                meanD += w * (atM[k] - x);
                meanY += w * elevationM[k];
            }
        }
        if (weights == 0) {
            return Double.NaN;
        }
        meanD /= weights;
        meanY /= weights;
        double square = 0;
        double product = 0;
        for (var k = from; k < to; k++) {
            var w = weight(k, x);
            if (w > 0) {
                var d = atM[k] - x - meanD;
                square += w * d * d;
                product += w * d * (elevationM[k] - meanY);
            }
        }
        // All the weight on one spot says nothing of a slope.
        return square < 1e-6 * weights ? meanY : meanY - meanD * (product / square);
    }

    /** Tricube in the distance, times the point's vote. */
    private double weight(int k, double x) {
        var share = Math.abs(atM[k] - x) / REACH_M;
        var near = 1 - share * share * share;
        return Double.isNaN(elevationM[k]) ? 0 : votes[k] * near * near * near;
    }

    /** Bisquare in the distance from the line. */
    private void vote(double[] fitted) {
        var off = new double[atM.length];
        for (var i = 0; i < off.length; i++) {
            off[i] = Math.abs(elevationM[i] - fitted[i]);
        }
        var known = Arrays.stream(off).filter(r -> !Double.isNaN(r)).sorted().toArray();
        var median = known.length == 0 ? 0 : known[known.length / 2];
        for (var i = 0; i < off.length; i++) {
            var share = Math.min(1, off[i] / (6 * Math.max(median, LEAST_MEDIAN_M)));
            votes[i] = Double.isNaN(share) ? votes[i] : (1 - share * share) * (1 - share * share);
        }
    }

    /** Where nothing near is known, a straight line between what is. */
    private static double[] fillGaps(double[] atM, double[] fitted) {
        var filled = fitted.clone();
        var known = -1;
        for (var i = 0; i < filled.length; i++) {
            if (!Double.isNaN(fitted[i])) {
                for (var k = known + 1; k < i; k++) {
                    var share = known < 0 ? 1 : (atM[k] - atM[known]) / (atM[i] - atM[known]);
                    filled[k] = known < 0 ? fitted[i] : fitted[known] + share * (fitted[i] - fitted[known]);
                }
                known = i;
            }
        }
        if (known >= 0) {
            Arrays.fill(filled, known, filled.length, fitted[known]);
        }
        return filled;
    }
}
