package run.boylston.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.pace.projection.Arrival;

/**
 * Learns what is to come after one mat. A year was warm or cold, and the next will be another: so how far runs stray was
 * counted on years that the formulas had not seen, each left out in turn.
 */
final class MatTrainer {

    static final List<String> LEVELS =
            Arrays.stream(Arrival.LEVELS).mapToObj(String::valueOf).toList();

    private static final double MEDIAN = 0.5;

    private record Fits(Fit anybody, Fit known, Fit next) {}

    private final Design design;
    private final Pilot pilot;
    private final int splitTerms;
    private final Map<Set<Integer>, Fits> done = new HashMap<>();

    MatTrainer(Design design) {
        this.design = design;
        pilot = new Pilot(design);
        splitTerms = Terms.splits(design.mat).size();
    }

    Sheet train(Set<Integer> years) {
        var fits = fits(years, null);
        var sheet = new Sheet();
        put(sheet, "anybody", fits.anybody, splitTerms, false);
        put(sheet, "known", fits.known, design.columns(), true);
        put(sheet, "next", fits.next, splitTerms, false);
        strays(years, fits, sheet);
        sheet.put("experience", "bound", List.of("fastest", "slowest", "slowing"), Experiences.of(design, rows(years)));
        return sheet;
    }

    private void put(Sheet sheet, String outcome, Fit fit, int columns, boolean known) {
        var terms = design.terms.subList(0, columns);
        sheet.put(
                outcome,
                "centre",
                terms,
                unscaled(fit.centre(), IntStream.range(0, columns).toArray()));
        var spread = Terms.spread(design.mat, known);
        sheet.put(outcome, "early", spread, unscaled(fit.early(), columnsOf(spread)));
        sheet.put(outcome, "late", spread, unscaled(fit.late(), columnsOf(spread)));
    }

    private Fits fits(Set<Integer> years, Fits start) {
        var key = new TreeSet<>(years);
        var found = done.get(key);
        if (found == null) {
            found = newFits(years, start);
            done.put(key, found);
        }
        return found;
    }

    private Fits newFits(Set<Integer> years, Fits start) {
        var everybody = rows(years);
        var people = named(everybody);
        var level = Lean.level(design.mat);
        var sums = pilot.of(years);
        var splits = new QuantileRegression(design, splitTerms, sums);
        var first = Arrays.copyOf(pilot.coefficients(), splitTerms);

        var anybody = splits.fit(everybody, design.finish, level, start == null ? first : start.anybody.centre());
        var known = Arrays.copyOf(anybody, design.columns());
        if (people.length > 0) {
            var ofPeople = pilot.of(years(people));
            var bySplits = people.length == everybody.length
                    ? anybody
                    : new QuantileRegression(design, splitTerms, ofPeople).fit(people, design.finish, level, anybody);
            var withPerson = new QuantileRegression(design, design.columns(), ofPeople)
                    .fit(people, design.finish, level, start == null ? pilot.coefficients() : start.known.centre());
            // What a person adds is learnt from the years that know them, and added to what all years know of the
            // splits.
            for (var k = 0; k < known.length; k++) {
                known[k] += withPerson[k] - (k < splitTerms ? bySplits[k] : 0);
            }
        }
        var passedNext = Arrays.stream(everybody)
                .filter(row -> !Double.isNaN(design.next[row]))
                .toArray();
        var next = splits.fit(passedNext, design.next, MEDIAN, start == null ? first : start.next.centre());
        return new Fits(
                withSpread(everybody, anybody, design.finish, false),
                withSpread(people.length > 0 ? people : everybody, known, design.finish, true),
                withSpread(passedNext, next, design.next, false));
    }

    private Fit withSpread(int[] rows, double[] centre, double[] y, boolean known) {
        var columns = columnsOf(Terms.spread(design.mat, known));
        return new Fit(
                centre,
                Spreads.fit(design, columns, rows, row -> design.at(row, centre) - y[row]),
                Spreads.fit(design, columns, rows, row -> y[row] - design.at(row, centre)));
    }

    private void strays(Set<Integer> years, Fits whole, Sheet sheet) {
        var anybody = new Strays();
        var known = new Strays();
        var next = new Strays();
        for (var year : years) {
            var others = new TreeSet<>(years);
            others.remove(year);
            var fits = others.isEmpty() ? whole : fits(others, whole);
            var rows = rows(Set.of(year));
            var named = design.rows.get(rows[0]).who() != null;
            anybody.add(strays(rows, fits.anybody, design.finish, false));
            known.add(
                    named
                            ? strays(rows, fits.known, design.finish, true)
                            : strays(rows, fits.anybody, design.finish, false));
            next.add(strays(rows, fits.next, design.next, false));
        }
        sheet.put("anybody", "stray", LEVELS, anybody.quantiles(Arrival.LEVELS, years.size()));
        sheet.put("known", "stray", LEVELS, known.quantiles(Arrival.LEVELS, years.size()));
        sheet.put("next", "stray", LEVELS, next.quantiles(Arrival.LEVELS, years.size()));
    }

    private double[] strays(int[] rows, Fit fit, double[] y, boolean known) {
        var columns = columnsOf(Terms.spread(design.mat, known));
        return Arrays.stream(rows)
                .filter(row -> !Double.isNaN(y[row]))
                .mapToDouble(row -> {
                    var off = y[row] - design.at(row, fit.centre());
                    return off / Spreads.at(design, columns, row, off < 0 ? fit.early() : fit.late());
                })
                .toArray();
    }

    private int[] named(int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> design.rows.get(row).who() != null)
                .toArray();
    }

    private Set<Integer> years(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> design.rows.get(row).year()).collect(Collectors.toSet());
    }

    private double[] unscaled(double[] weights, int[] columns) {
        return IntStream.range(0, columns.length)
                .mapToDouble(k -> weights[k] / design.scales[columns[k]])
                .toArray();
    }

    private int[] columnsOf(List<String> terms) {
        return terms.stream().mapToInt(design.terms::indexOf).toArray();
    }

    private int[] rows(Set<Integer> years) {
        var rows = new ArrayList<Integer>();
        for (var row = 0; row < design.rows.size(); row++) {
            if (years.contains(design.rows.get(row).year())) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
