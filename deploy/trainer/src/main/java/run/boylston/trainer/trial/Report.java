package run.boylston.trainer.trial;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import run.boylston.trainer.ResultsFile;
import run.boylston.trainer.trial.MatScore.Figure;

/** Tables for people, and the figures of the last line. */
final class Report {

    private static final int MATS = ResultsFile.mats().size();

    /** Mean 90 % widths that were reached before, minutes at each mat. */
    private static final double[] WIDTHS_BEFORE_MIN = {52.8, 44.1, 35.7, 29.7, 28.6, 23.4, 18.1, 10.4, 2.9};

    private static final double LIMIT = 1.05;

    private record Tested(int year, List<MatScore> scores) {}

    private final PrintStream out;
    private final Map<String, Object> maeMin = new LinkedHashMap<>();
    private final List<Tested> leftOut = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void trial(Set<Integer> train, int test, List<MatScore> scores) {
        title("%d, learnt from %s: mean absolute error, minutes".formatted(test, train));
        row("constant pace", scores, Figure.CONSTANT_MIN, 2);
        row("200 nearest neighbours", scores, Figure.NEIGHBOURS_MIN, 2);
        row("projection", scores, Figure.MODEL_MIN, 2);
        row("  of its own kind, %", scores, Figure.OWN_PACE, 100, 1);
        row("80 % interval holds, %", scores, Figure.WITHIN_80, 100, 1);
        row("90 % interval holds, %", scores, Figure.WITHIN_90, 100, 1);
        row("90 % width, minutes", scores, Figure.WIDTH_90_MIN, 1);
        row("under 4:00:00, Brier score", scores, Figure.BRIER_4H, 4);
        row("  constant pace", scores, Figure.BRIER_4H_CONSTANT, 4);
        row("  base rate", scores, Figure.BRIER_4H_BASE, 4);
        row("qualifying, Brier score", scores, Figure.BRIER_STANDARD, 4);
        row("  constant pace", scores, Figure.BRIER_STANDARD_CONSTANT, 4);
        row("  base rate", scores, Figure.BRIER_STANDARD_BASE, 4);
        var design = maeMin.containsKey(String.valueOf(test)) ? test + " by all others" : String.valueOf(test);
        maeMin.put(design, byMat(mat -> scores.get(mat).mean(Figure.MODEL_MIN), 2));
        leftOut.removeIf(tested -> tested.year == test);
        leftOut.add(new Tested(test, scores));
    }

    /** The years each tested by the others, taken together. */
    void leftOut() {
        title("all of these years, each as new: averages");
        row("mean absolute error, minutes", mat -> average(Figure.MODEL_MIN, mat), 2);
        row("80 % interval holds, %", mat -> 100 * average(Figure.WITHIN_80, mat), 1);
        row("90 % interval holds, %", mat -> 100 * average(Figure.WITHIN_90, mat), 1);
        row("90 % width, minutes", mat -> average(Figure.WIDTH_90_MIN, mat), 1);
        row("  at most", mat -> LIMIT * WIDTHS_BEFORE_MIN[mat], 1);
        worst("80 %", Figure.WITHIN_80, 0.8);
        worst("90 %", Figure.WITHIN_90, 0.9);
    }

    void hammerling(List<MatScore> scores) {
        title("over four hours in 2011 and 2013, a random quarter cut off (Hammerling et al. 2014): minutes");
        row("200 nearest neighbours", scores, Figure.NEIGHBOURS_MIN, 2);
        row("projection", scores, Figure.MODEL_MIN, 2);
        maeMin.put("hammerling", byMat(mat -> scores.get(mat).mean(Figure.MODEL_MIN), 2));
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("mae_min", maeMin);
        figures.put("coverage80", byMat(mat -> average(Figure.WITHIN_80, mat), 3));
        figures.put("coverage90", byMat(mat -> average(Figure.WITHIN_90, mat), 3));
        figures.put("width90_min", byMat(mat -> average(Figure.WIDTH_90_MIN, mat), 1));
        return figures;
    }

    private double average(Figure figure, int mat) {
        return leftOut.stream()
                .mapToDouble(tested -> tested.scores.get(mat).mean(figure))
                .average()
                .orElse(Double.NaN);
    }

    private void worst(String name, Figure figure, double aim) {
        var worst = "";
        double most = -1;
        for (var tested : leftOut) {
            for (var mat = 0; mat < MATS; mat++) {
                var held = tested.scores.get(mat).mean(figure);
                if (Math.abs(held - aim) > most) {
                    most = Math.abs(held - aim);
                    worst = "%d at %s, %.1f %%"
                            .formatted(tested.year, ResultsFile.mats().get(mat), 100 * held);
                }
            }
        }
        out.printf("worst year and mat of the %s interval: %s%n", name, worst);
    }

    private void title(String title) {
        out.printf("%n%s%n%-30s", title, "");
        ResultsFile.mats().forEach(mat -> out.printf("%8s", mat));
        out.println();
    }

    private void row(String name, List<MatScore> scores, Figure figure, int digits) {
        row(name, scores, figure, 1, digits);
    }

    private void row(String name, List<MatScore> scores, Figure figure, double unit, int digits) {
        row(name, mat -> unit * scores.get(mat).mean(figure), digits);
    }

    private void row(String name, IntToDoubleFunction figure, int digits) {
        out.printf("%-30s", name);
        for (var mat = 0; mat < MATS; mat++) {
            var value = figure.applyAsDouble(mat);
            out.printf("%8s", Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value));
        }
        out.println();
    }

    private static Map<String, Double> byMat(IntToDoubleFunction figure, int digits) {
        var byMat = new LinkedHashMap<String, Double>();
        for (var mat = 0; mat < MATS; mat++) {
            var value = figure.applyAsDouble(mat);
            var scale = Math.pow(10, digits);
            byMat.put(ResultsFile.mats().get(mat), Double.isNaN(value) ? null : Math.round(value * scale) / scale);
        }
        return byMat;
    }
}
