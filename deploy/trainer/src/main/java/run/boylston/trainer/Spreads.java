package run.boylston.trainer;

import java.util.function.IntToDoubleFunction;

/** How far runs stray from the middle to one side: least squares of the logarithm. */
final class Spreads {

    /** Nobody is nearer than this: a logarithm has no zero. */
    private static final double NEAREST = 4e-3;

    private static final double LEAST = -6;
    private static final double MOST = -0.5;

    private Spreads() {}

    /** @param off how far a row lies to the side asked for; rows on the other are left out */
    static double[] fit(Design design, int[] columns, int[] rows, IntToDoubleFunction off) {
        var equations = new NormalEquations(columns.length);
        var right = new double[columns.length];
        var terms = new float[columns.length];
        for (var row : rows) {
            var distance = off.applyAsDouble(row);
            if (distance > 0) {
                for (var k = 0; k < columns.length; k++) {
                    terms[k] = design.x[row * design.columns() + columns[k]];
                    right[k] += terms[k] * Math.log(NEAREST + distance);
                }
                equations.add(terms, 0, 1);
            }
        }
        return NormalEquations.solve(equations.solver(columns.length), right);
    }

    static double at(Design design, int[] columns, int row, double[] weights) {
        double sum = 0;
        for (var k = 0; k < columns.length; k++) {
            sum += weights[k] * design.x[row * design.columns() + columns[k]];
        }
        return Math.exp(Math.max(LEAST, Math.min(sum, MOST)));
    }
}
