package run.boylston.pace.projection;

/**
 * What is to come, after one mat: the logarithm of the pace to the finish, or to the next mat, over the pace so far. Its
 * middle is a formula, and so is how far it may stray to either side; how often it strays how far was counted.
 *
 * @param centre the middle
 * @param early logarithm of how far it may be under it
 * @param late logarithm of how far it may be over it
 * @param strays at each of {@link Arrival#LEVELS}, in units of early (below 0) or late (above)
 */
record Outcome(Formula centre, Formula early, Formula late, double[] strays) {

    /** The spreads learnt are held within these: no runner is certain, and none is wholly unknown. */
    private static final double LEAST = -6;

    private static final double MOST = -0.5;

    double[] quantiles(double[] variables, double middle) {
        var under = spread(early, variables);
        var over = spread(late, variables);
        var quantiles = new double[strays.length];
        for (var i = 0; i < strays.length; i++) {
            quantiles[i] = middle + strays[i] * (strays[i] < 0 ? under : over);
        }
        return quantiles;
    }

    private static double spread(Formula spread, double[] variables) {
        return Math.exp(Math.max(LEAST, Math.min(spread.of(variables), MOST)));
    }
}
