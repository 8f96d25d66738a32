package run.boylston.pace.recordpace;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Piecewise cubic Hermite interpolation that never leaves the knots' order (PCHIP: Fritsch and Butland 1984, slopes as
 * weighted harmonic means): a runner between two known splits slows or quickens, and never runs back.
 */
final class MonotoneCubic implements DoubleUnaryOperator {

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /** @param x strictly increasing, at least two; {@code y} as many, strictly increasing */
    MonotoneCubic(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        slope = new double[x.length];
        for (var i = 1; i < x.length - 1; i++) {
            slope[i] = inner(i);
        }
        slope[0] = end(0, 1);
        slope[x.length - 1] = end(x.length - 2, x.length - 2);
    }

    @Override
    public double applyAsDouble(double at) {
        var found = Arrays.binarySearch(x, at);
        var i = Math.max(0, Math.min(found >= 0 ? found : -found - 2, x.length - 2));
        var h = x[i + 1] - x[i];
        var t = (at - x[i]) / h;
        var s = 1 - t;
        return y[i] * (1 + 2 * t) * s * s
                + h * slope[i] * t * s * s
                + y[i + 1] * (3 - 2 * t) * t * t
                - h * slope[i + 1] * s * t * t;
    }

    private double inner(int i) {
        var h0 = x[i] - x[i - 1];
        var h1 = x[i + 1] - x[i];
        var w0 = 2 * h1 + h0;
        var w1 = h1 + 2 * h0;
        return (w0 + w1) / (w0 / secant(i - 1) + w1 / secant(i));
    }

    /** The end's own secant, bent by half of what the neighbour's slope differs, held to where it stays monotone. */
    private double end(int segment, int neighbour) {
        var secant = secant(segment);
        if (x.length == 2) {
            return secant;
        }
        var bent = secant + (secant - slope[neighbour]) / 2;
        return Math.max(0, Math.min(bent, 3 * secant));
    }

    private double secant(int i) {
        return (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }
}
