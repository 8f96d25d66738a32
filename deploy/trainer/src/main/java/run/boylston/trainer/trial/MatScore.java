package run.boylston.trainer.trial;

/** How good a projection was at one mat, added up over runners. */
final class MatScore {

    private final double[] sums = new double[Figure.values().length];
    private final double[] counts = new double[Figure.values().length];

    /** What is added up; minutes, or shares of runners. */
    enum Figure {
        MODEL_MIN,
        CONSTANT_MIN,
        NEIGHBOURS_MIN,
        WITHIN_80,
        WITHIN_90,
        WIDTH_90_MIN,
        OWN_PACE,
        BRIER_4H,
        BRIER_4H_CONSTANT,
        BRIER_4H_BASE,
        BRIER_STANDARD,
        BRIER_STANDARD_CONSTANT,
        BRIER_STANDARD_BASE
    }

    void add(Figure figure, double value) {
        sums[figure.ordinal()] += value;
        counts[figure.ordinal()]++;
    }

    double mean(Figure figure) {
        return sums[figure.ordinal()] / counts[figure.ordinal()];
    }
}
