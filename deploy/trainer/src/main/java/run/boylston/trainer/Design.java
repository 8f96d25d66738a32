package run.boylston.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.pace.projection.Formula;
import run.boylston.pace.projection.Mats;
import run.boylston.pace.projection.Variables;

/**
 * Every finisher who passed one mat, as rows of numbers for the regressions: each term's value over that term's own scale, so
 * that one ridge fits all.
 */
final class Design {

    /** A finish beyond these is a broken row: it counts as one at the bound. */
    private static final double LEAST = -0.5;

    private static final double MOST = 1;

    final int mat;
    final List<String> terms;
    final List<Finisher> rows;
    final float[] x;
    final double[] scales;

    /** Logarithm of the pace to the finish over the pace so far. */
    final double[] finish;

    /** The same to the next mat; NaN where that was missed. */
    final double[] next;

    /** Pace so far: what an error of the logarithm is worth in minutes. */
    final double[] weights;

    Design(int mat, List<Finisher> finishers) {
        this.mat = mat;
        terms = Terms.all(mat);
        rows = finishers.stream().filter(finisher -> finisher.passed(mat)).toList();
        x = new float[rows.size() * terms.size()];
        finish = new double[rows.size()];
        next = new double[rows.size()];
        weights = new double[rows.size()];
        var formula = new Formula(terms, new double[terms.size()]);
        for (var i = 0; i < rows.size(); i++) {
            row(i, rows.get(i), formula);
        }
        scales = scaled();
    }

    int columns() {
        return terms.size();
    }

    /** A row's terms by the first so many weights. */
    double at(int row, double[] weights) {
        // Four sums at once: one would wait for itself.
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        var at = row * columns();
        var k = 0;
        for (; k + 3 < weights.length; k += 4, at += 4) {
            a += weights[k] * x[at];
            b += weights[k + 1] * x[at + 1];
            c += weights[k + 2] * x[at + 2];
            d += weights[k + 3] * x[at + 3];
        }
        for (; k < weights.length; k++, at++) {
            a += weights[k] * x[at];
        }
        return a + b + c + d;
    }

    int[] columnsOf(List<String> some) {
        return some.stream().mapToInt(terms::indexOf).toArray();
    }

    int[] rowsOf(Set<Integer> years) {
        return IntStream.range(0, rows.size())
                .filter(row -> years.contains(rows.get(row).year()))
                .toArray();
    }

    Set<Integer> yearsOf(int[] some) {
        return Arrays.stream(some).mapToObj(row -> rows.get(row).year()).collect(Collectors.toSet());
    }

    /** Those of whom it is known who it was. */
    int[] named(int[] some) {
        return Arrays.stream(some).filter(row -> rows.get(row).who() != null).toArray();
    }

    /** Those of whom it is known how it went on. */
    int[] with(double[] y, int[] some) {
        return Arrays.stream(some).filter(row -> !Double.isNaN(y[row])).toArray();
    }

    private void row(int i, Finisher finisher, Formula formula) {
        var times = finisher.filledS(mat);
        formula.terms(Variables.of(mat, times, finisher.who()), x, i * columns());
        var nextS = mat + 1 < Mats.COUNT ? finisher.timesS()[mat + 1] : finisher.finishS();
        finish[i] = logRatio(times[mat], finisher.finishS(), Mats.COUNT);
        next[i] = logRatio(times[mat], nextS, mat + 1);
        weights[i] = times[mat] / Mats.atM(mat);
    }

    private double logRatio(double atS, double thenS, int to) {
        var pace = atS / Mats.atM(mat);
        var then = Math.max(1, thenS - atS) / (Mats.atM(to) - Mats.atM(mat));
        return Double.isNaN(thenS) ? Double.NaN : Math.max(LEAST, Math.min(Math.log(then / pace), MOST));
    }

    private double[] scaled() {
        var columns = columns();
        var squares = new double[columns];
        for (var i = 0; i < x.length; i++) {
            squares[i % columns] += (double) x[i] * x[i];
        }
        var roots = new double[columns];
        for (var k = 0; k < columns; k++) {
            roots[k] = squares[k] == 0 ? 1 : Math.sqrt(squares[k] / rows.size());
        }
        for (var i = 0; i < x.length; i++) {
            x[i] = (float) (x[i] / roots[i % columns]);
        }
        return roots;
    }
}
