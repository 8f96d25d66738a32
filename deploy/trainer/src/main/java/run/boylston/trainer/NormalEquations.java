package run.boylston.trainer;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Sums of products of columns, lower triangle: they add, so those of some years are those of each year together. */
final class NormalEquations {

    /** Keeps terms that hardly occur from running away. */
    private static final double RIDGE = 1e-5;

    private final int columns;
    private final double[] sums;
    private double total;

    NormalEquations(int columns) {
        this.columns = columns;
        sums = new double[columns * columns];
    }

    /** Zeros are many: a hinge is one on half of the rows. */
    void add(float[] x, int from, double weight) {
        for (var k = 0; k < columns; k++) {
            var scaled = weight * x[from + k];
            if (scaled != 0) {
                for (int l = 0, at = k * columns; l <= k; l++, at++) {
                    sums[at] += scaled * x[from + l];
                }
            }
        }
        total += weight;
    }

    void add(NormalEquations other) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        total += other.total;
    }

    /** Solves for the first columns alone. */
    LinearSolverDense<DMatrixRMaj> solver(int first) {
        var matrix = new DMatrixRMaj(first, first);
        for (var k = 0; k < first; k++) {
            for (var l = 0; l <= k; l++) {
                var sum = sums[k * columns + l] + (k == l ? RIDGE * total : 0);
                matrix.set(k, l, sum);
                matrix.set(l, k, sum);
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(first);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("the terms are not independent");
        }
        return solver;
    }

    static double[] solve(LinearSolverDense<DMatrixRMaj> solver, double[] right) {
        var solution = new DMatrixRMaj(right.length, 1);
        solver.solve(DMatrixRMaj.wrap(right.length, 1, right), solution);
        return solution.data;
    }
}
