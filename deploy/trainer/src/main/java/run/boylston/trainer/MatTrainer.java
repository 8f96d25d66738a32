package run.boylston.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import run.boylston.pace.projection.Arrival;
import run.boylston.pace.projection.Mats;

/**
 * Learns what is to come after one mat. A year was warm or cold, and the next will be another: so how far runs stray was
 * counted on years that the formulas had not seen, each left out in turn.
 */
final class MatTrainer {

    static final List<String> LEVELS =
            Arrays.stream(Arrival.LEVELS).mapToObj(String::valueOf).toList();

    private final Design design;
    private final YearsFit yearsFit;

    MatTrainer(Design design) {
        this.design = design;
        yearsFit = new YearsFit(design);
    }

    Sheet train(Set<Integer> years) {
        var fits = yearsFit.of(years, level(years), null);
        var sheet = new Sheet();
        fits.forEach((asked, fit) -> put(sheet, asked, fit));
        strays(years, fits, sheet);
        sheet.put("next", "tie", List.of("correlation"), new double[] {tie(years, fits)});
        sheet.put(
                "experience",
                "bound",
                List.of("fastest", "slowest", "slowing"),
                Experiences.of(design, design.rowsOf(years)));
        return sheet;
    }

    private void put(Sheet sheet, Asked asked, Fit fit) {
        var terms = design.terms.subList(0, asked.terms(design.mat));
        var spread = asked.spread(design.mat);
        sheet.put(asked.outcome, "centre", terms, unscaled(fit.centre(), design.columnsOf(terms)));
        sheet.put(asked.outcome, "early", spread, unscaled(fit.early(), design.columnsOf(spread)));
        sheet.put(asked.outcome, "late", spread, unscaled(fit.late(), design.columnsOf(spread)));
    }

    private void strays(Set<Integer> years, Map<Asked, Fit> whole, Sheet sheet) {
        for (var asked : Asked.values()) {
            var strays = new Strays();
            for (var year : years) {
                var rows = design.rowsOf(Set.of(year));
                // A year that does not know its people tells what the splits alone can.
                var told = asked.ofPeople() && design.named(rows).length == 0 ? Asked.ANYBODY : asked;
                strays.add(strays(rows, told, without(year, years, whole).get(told)));
            }
            sheet.put(asked.outcome, "stray", LEVELS, strays.quantiles(Arrival.LEVELS, years.size()));
        }
    }

    /** How much being late at the next mat says of the finish: the mean of years not seen. */
    private double tie(Set<Integer> years, Map<Asked, Fit> whole) {
        if (design.mat == Mats.COUNT - 1) {
            return 1;
        }
        return years.stream()
                .mapToDouble(year -> {
                    var rows = design.with(design.next, design.rowsOf(Set.of(year)));
                    var fits = without(year, years, whole);
                    return Strays.correlation(
                            strays(rows, Asked.NEXT, fits.get(Asked.NEXT)),
                            strays(rows, Asked.ANYBODY, fits.get(Asked.ANYBODY)));
                })
                .average()
                .orElseThrow();
    }

    private Map<Asked, Fit> without(int year, Set<Integer> years, Map<Asked, Fit> whole) {
        var others = new TreeSet<>(years);
        others.remove(year);
        return others.isEmpty() ? whole : yearsFit.of(others, level(years), whole);
    }

    /** Named by the model of these years, and so by the fits that its doubt is counted on. */
    private double level(Set<Integer> years) {
        return Lean.level(design.mat, years.size());
    }

    private double[] strays(int[] rows, Asked asked, Fit fit) {
        var columns = design.columnsOf(asked.spread(design.mat));
        var y = asked.of(design);
        return Arrays.stream(design.with(y, rows))
                .mapToDouble(row -> {
                    var off = y[row] - design.at(row, fit.centre());
                    return off / Spreads.at(design, columns, row, off < 0 ? fit.early() : fit.late());
                })
                .toArray();
    }

    private double[] unscaled(double[] weights, int[] columns) {
        return IntStream.range(0, columns.length)
                .mapToDouble(k -> weights[k] / design.scales[columns[k]])
                .toArray();
    }
}
