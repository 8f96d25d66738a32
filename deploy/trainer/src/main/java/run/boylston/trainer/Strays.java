package run.boylston.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How far runs of years not seen strayed, in units of the spread; every year counts the same, however many ran. */
final class Strays {

    private record Stray(double units, double weight) {}

    private final List<Stray> strays = new ArrayList<>();

    void add(double[] ofOneYear) {
        Arrays.stream(ofOneYear).forEach(units -> strays.add(new Stray(units, 1.0 / ofOneYear.length)));
    }

    /**
     * At increasing levels.
     *
     * @param years that were each left out. A year's own weather, and that of the mean of the others, are what a formula misses: the
     *     more years, the less of the second, and each fit had one year fewer than the model will have.
     */
    double[] quantiles(double[] levels, int years) {
        var shrink = years < 2 ? 1 : Math.sqrt((1 + 1.0 / years) / (1 + 1.0 / (years - 1)));
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
}
