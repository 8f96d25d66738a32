package run.boylston.trainer;

/** One outcome as fitted: weights of scaled terms for its middle, and for the logarithms of its spreads to either side. */
record Fit(double[] centre, double[] early, double[] late) {}
