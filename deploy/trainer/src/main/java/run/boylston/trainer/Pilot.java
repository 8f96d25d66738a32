package run.boylston.trainer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A first, plain fit to all rows of a mat, and by year the sums that finer fits start from. */
final class Pilot {

    private final Design design;
    private final Map<Integer, NormalEquations> byYear = new TreeMap<>();
    private final double[] coefficients;

    Pilot(Design design) {
        this.design = design;
        var whole = new NormalEquations(design.columns());
        var right = new double[design.columns()];
        for (var row = 0; row < design.rows.size(); row++) {
            var from = row * design.columns();
            whole.add(design.x, from, design.weights[row]);
            for (var k = 0; k < right.length; k++) {
                right[k] += design.weights[row] * design.finish[row] * design.x[from + k];
            }
        }
        coefficients = NormalEquations.solve(whole.solver(design.columns()), right);
        for (var row = 0; row < design.rows.size(); row++) {
            var off = Math.abs(design.finish[row] - design.at(row, coefficients));
            byYear.computeIfAbsent(design.rows.get(row).year(), year -> new NormalEquations(design.columns()))
                    .add(design.x, row * design.columns(), design.weights[row] / (QuantileRegression.SMOOTH + off));
        }
    }

    double[] coefficients() {
        return coefficients;
    }

    NormalEquations of(Set<Integer> years) {
        var sum = new NormalEquations(design.columns());
        years.forEach(year -> sum.add(byYear.get(year)));
        return sum;
    }
}
