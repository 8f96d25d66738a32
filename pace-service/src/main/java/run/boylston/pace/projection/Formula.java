package run.boylston.pace.projection;

import java.util.List;

/**
 * A weighted sum of terms of {@link Variables}, as the model file writes them: {@code pace*seed>0.7} is the pace times what the
 * seed exceeds 0.7 by, {@code last<0} how far the last segment is under 0, {@code 1} a constant. Immutable.
 */
public final class Formula {

    private static final int PLAIN = 0;
    private static final int ABOVE = 1;
    private static final int BELOW = 2;

    private record Factor(int variable, int kind, double knot) {

        double of(double[] variables) {
            var value = variables[variable];
            return switch (kind) {
                case ABOVE -> Math.max(0, value - knot);
                case BELOW -> Math.max(0, knot - value);
                default -> value;
            };
        }
    }

    private final Factor[][] terms;
    private final double[] weights;

    /** @throws IllegalArgumentException if a term is of something that is not known */
    public Formula(List<String> terms, double[] weights) {
        this.terms = terms.stream().map(Formula::factors).toArray(Factor[][]::new);
        this.weights = weights.clone();
    }

    public double of(double[] variables) {
        double sum = 0;
        for (var i = 0; i < terms.length; i++) {
            sum += weights[i] * product(terms[i], variables);
        }
        return sum;
    }

    /** Each term's own value, into a row that starts at {@code from}. */
    public void terms(double[] variables, float[] row, int from) {
        for (var i = 0; i < terms.length; i++) {
            row[from + i] = (float) product(terms[i], variables);
        }
    }

    private static double product(Factor[] factors, double[] variables) {
        var product = 1.0;
        for (var factor : factors) {
            product *= factor.of(variables);
        }
        return product;
    }

    private static Factor[] factors(String term) {
        if (term.equals("1")) {
            return new Factor[0];
        }
        var factors = term.split("\\*");
        var parsed = new Factor[factors.length];
        for (var i = 0; i < factors.length; i++) {
            parsed[i] = factor(factors[i]);
        }
        return parsed;
    }

    private static Factor factor(String text) {
        var parts = text.split("[<>]");
        var variable = Variables.NAMES.indexOf(parts[0]);
        if (variable < 0 || parts.length > 2) {
            throw new IllegalArgumentException("Not a term of the projection: " + text);
        }
        return parts.length == 1
                ? new Factor(variable, PLAIN, 0)
                : new Factor(variable, text.contains(">") ? ABOVE : BELOW, Double.parseDouble(parts[1]));
    }
}
