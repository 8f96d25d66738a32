package run.boylston.trainer;

/**
 * Linear regression for a quantile: descends the smoothed check loss. The normal equations of a pilot, each row weighing less the
 * further off it was, say which way is down and about how far; the length of each step is learnt from the one before (Barzilai and
 * Borwein 1988). So the costly sums are made once for all sets of years.
 */
final class QuantileRegression {

    private static final int ITERATIONS = 30;

    /** Nearer than this to the line, a row pulls less: a few seconds of an hour. */
    static final double SMOOTH = 2e-3;

    /** Of the first step's gain: what is left is not worth another. */
    private static final double SETTLED = 1e-4;

    private static final double LONGEST_STEP = 3;

    private final Design design;
    private final int columns;
    private final NormalEquations pilot;

    /** @param columns of the design that count, the first ones */
    QuantileRegression(Design design, int columns, NormalEquations pilot) {
        this.design = design;
        this.columns = columns;
        this.pilot = pilot;
    }

    /** @param start to begin from */
    double[] fit(int[] rows, double[] y, double level, double[] start) {
        var solver = pilot.solver(columns);
        var coefficients = start.clone();
        var slope = slope(rows, y, level, coefficients);
        var direction = NormalEquations.solve(solver, slope.clone());
        var first = dot(slope, direction);
        var step = 1.0;
        for (var iteration = 0; iteration < ITERATIONS && dot(slope, direction) > SETTLED * first; iteration++) {
            var length = step * step * dot(slope, direction);
            for (var k = 0; k < columns; k++) {
                coefficients[k] += step * direction[k];
            }
            var newSlope = slope(rows, y, level, coefficients);
            double bend = 0;
            for (var k = 0; k < columns; k++) {
                bend += step * direction[k] * (slope[k] - newSlope[k]);
            }
            slope = newSlope;
            direction = NormalEquations.solve(solver, slope.clone());
            step = bend > 0 ? Math.min(LONGEST_STEP, length / bend) : 1;
        }
        return coefficients;
    }

    private double[] slope(int[] rows, double[] y, double level, double[] coefficients) {
        var slope = new double[columns];
        for (var row : rows) {
            var off = y[row] - design.at(row, coefficients);
            var pull = design.weights[row] * (off / (SMOOTH + Math.abs(off)) + 2 * level - 1);
            for (int k = 0, at = row * design.columns(); k < columns; k++, at++) {
                slope[k] += pull * design.x[at];
            }
        }
        return slope;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (var k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
