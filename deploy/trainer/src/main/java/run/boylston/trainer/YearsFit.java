package run.boylston.trainer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Fits every formula of one mat to a set of years. A set is fitted once, from where another ended. */
final class YearsFit {

    private final Design design;
    private final Pilot pilot;
    private final Map<Sought, Map<Asked, Fit>> done = new HashMap<>();

    private record Sought(Set<Integer> years, double level) {}

    YearsFit(Design design) {
        this.design = design;
        pilot = new Pilot(design);
    }

    /**
     * @param level of the quantile that is named as the finish
     * @param start what was fitted to nearly the same years; null for none
     */
    Map<Asked, Fit> of(Set<Integer> years, double level, Map<Asked, Fit> start) {
        var key = new Sought(new TreeSet<>(years), level);
        var found = done.get(key);
        if (found == null) {
            found = fit(key, start);
            done.put(key, found);
        }
        return found;
    }

    private Map<Asked, Fit> fit(Sought sought, Map<Asked, Fit> start) {
        var everybody = design.rowsOf(sought.years);
        var people = design.named(everybody);
        var fits = new EnumMap<Asked, Fit>(Asked.class);
        for (var asked : Asked.values()) {
            var rows = asked.ofPeople() && people.length > 0 ? people : design.with(asked.of(design), everybody);
            var from = start == null ? null : start.get(asked).centre();
            var centre = asked.ofPeople()
                    ? ofPeople(
                            asked,
                            everybody,
                            people,
                            sought.level,
                            from,
                            fits.get(Asked.ANYBODY).centre())
                    : centre(asked, rows, sought, from);
            fits.put(asked, withSpread(asked, rows, centre));
        }
        return fits;
    }

    /**
     * What a person adds is learnt from the years that know them, and added to what all years know of the splits.
     */
    private double[] ofPeople(
            Asked asked, int[] everybody, int[] people, double level, double[] from, double[] anybody) {
        var sum = Arrays.copyOf(anybody, asked.terms(design.mat));
        if (people.length > 0) {
            var sought = new Sought(design.yearsOf(people), level);
            var bySplits = people.length == everybody.length ? anybody : centre(Asked.ANYBODY, people, sought, anybody);
            var withPerson = centre(asked, people, sought, from);
            for (var k = 0; k < sum.length; k++) {
                sum[k] += withPerson[k] - (k < bySplits.length ? bySplits[k] : 0);
            }
        }
        return sum;
    }

    private double[] centre(Asked asked, int[] rows, Sought sought, double[] from) {
        var terms = asked.terms(design.mat);
        var start = from == null ? Arrays.copyOf(pilot.coefficients(), terms) : from;
        return new QuantileRegression(design, terms, pilot.of(sought.years))
                .fit(rows, asked.of(design), asked.level(sought.level), start);
    }

    private Fit withSpread(Asked asked, int[] rows, double[] centre) {
        var columns = design.columnsOf(asked.spread(design.mat));
        var y = asked.of(design);
        return new Fit(
                centre,
                Spreads.fit(design, columns, rows, row -> design.at(row, centre) - y[row]),
                Spreads.fit(design, columns, rows, row -> y[row] - design.at(row, centre)));
    }
}
