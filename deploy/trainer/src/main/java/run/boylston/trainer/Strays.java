package run.boylston.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How far runs of years not seen strayed, in units of the spread; every year counts the same, however many ran. */
final class Strays {

    /** Chosen: with it 80 and 90 % intervals hold 78.6 and 89 % of left-out years, at the widths that the table holds them to. */
    private static final double SHARPNESS = 0.985;

    private record Stray(double units, double weight) {}

    private final List<Stray> strays = new ArrayList<>();

    void add(double[] ofOneYear) {
        Arrays.stream(ofOneYear).forEach(units -> strays.add(new Stray(units, 1.0 / ofOneYear.length)));
    }

    /**
     * At increasing levels.
     *
     * @param years that were each left out. A year's own weather, and that of the mean of the others, are what a formula misses: the
     *     more years, the less of the second, and each fit had one year fewer than the model will have. Two years are one
     *     comparison seen from both ends: of them nothing is taken off.
     */
    double[] quantiles(double[] levels, int years) {
        var shrink = years < 3 ? 1 : SHARPNESS * Math.sqrt((1 + 1.0 / years) / (1 + 1.0 / (years - 1)));
        strays.sort(Comparator.comparingDouble(Stray::units));
        var total = strays.stream().mapToDouble(Stray::weight).sum();
        var quantiles = new double[levels.length];
        double passed = 0;
        var level = 0;
        for (var stray : strays) {
            passed += stray.weight;
            while (level < levels.length && passed >= levels[level] * total) {
                quantiles[level++] = shrink * stray.units;
            }
        }
        return quantiles;
    }

    /** Of two strays of the same runs; none counts as further than where one in a few hundred lies. */
    static double correlation(double[] one, double[] other) {
        var a = bounded(one);
        var b = bounded(other);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (var i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Less their mean. */
    private static double[] bounded(double[] units) {
        var sorted = Arrays.stream(units).sorted().toArray();
        var low = sorted[sorted.length / 400];
        var high = sorted[sorted.length - 1 - sorted.length / 400];
        var within = Arrays.stream(units)
                .map(unit -> Math.max(low, Math.min(unit, high)))
                .toArray();
        var mean = Arrays.stream(within).average().orElseThrow();
        return Arrays.stream(within).map(unit -> unit - mean).toArray();
    }
}
