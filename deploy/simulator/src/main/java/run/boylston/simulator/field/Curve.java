package run.boylston.simulator.field;

import java.util.Arrays;

/** A function known at some places, straight between them and level beyond both ends. */
public final class Curve {

    private final double[] xs;
    private final double[] ys;

    private Curve(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /**
     * @param xs growing
     * @param ys as many
     */
    public static Curve of(double[] xs, double[] ys) {
        if (xs.length != ys.length || xs.length == 0) {
            throw new IllegalArgumentException("A curve needs as many xs as ys: " + xs.length + ", " + ys.length);
        }
        return new Curve(xs.clone(), ys.clone());
    }

    /** A curve over 0 to 1, its values evenly spaced. */
    static Curve evenly(double... ys) {
        var xs = new double[ys.length];
        Arrays.setAll(xs, i -> i / (double) (ys.length - 1));
        return new Curve(xs, ys);
    }

    public double at(double x) {
        if (x <= xs[0]) {
            return ys[0];
        }
        int last = xs.length - 1;
        if (x >= xs[last]) {
            return ys[last];
        }
        int right = indexBeyond(x);
        double share = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        return ys[right - 1] + share * (ys[right] - ys[right - 1]);
    }

    private int indexBeyond(double x) {
        int found = Arrays.binarySearch(xs, x);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
