package run.boylston.pace.projection;

/**
 * Quantiles of how the rest goes, as ratios; see the columns of {@code projection/boston-ratios.csv}.
 *
 * @param rest 5, 25, 50, 75, 95 %: time to the finish over the same distance at the pace so far
 * @param next 5, 50, 95 %: pace to the next timing point over the last segment's
 */
record Ratios(double[] rest, double[] next) {

    static final int REST = 5;
    static final int NEXT = 3;

    /** Between two, {@code share} of the way to the other. */
    Ratios towards(Ratios other, double share) {
        return new Ratios(mix(rest, other.rest, share), mix(next, other.next, share));
    }

    double median() {
        return rest[2];
    }

    double low() {
        return rest[0];
    }

    double high() {
        return rest[4];
    }

    private static double[] mix(double[] a, double[] b, double share) {
        var mixed = new double[a.length];
        for (var i = 0; i < a.length; i++) {
            mixed[i] = a[i] + share * (b[i] - a[i]);
        }
        return mixed;
    }
}
