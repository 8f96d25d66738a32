package run.boylston.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of what is asked of some figures and whether it is met. The JSON line has each figure and, beside it, the claim
 * that its limit is met, which makes a bench fail where it is not.
 */
public final class Limits {

    private final PrintStream out;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    public Limits(PrintStream out) {
        this.out = out;
        out.printf("%-60s %10s %10s  %s%n", "what is asked", "figure", "limit", "met");
    }

    /** @param name the figure's in the JSON line */
    public Limits atLeast(String what, String name, double figure, double least) {
        return add(what, name, figure, ">= " + shown(least), figure >= least);
    }

    public Limits atMost(String what, String name, double figure, double most) {
        return add(what, name, figure, "<= " + shown(most), figure <= most);
    }

    public Limits below(String what, String name, double figure, double limit) {
        return add(what, name, figure, "< " + shown(limit), figure < limit);
    }

    public Map<String, Object> figures() {
        return figures;
    }

    private Limits add(String what, String name, double figure, String limit, boolean met) {
        out.printf("%-60s %10s %10s  %s%n", what, shown(figure), limit, met ? "yes" : "NO");
        figures.put(name, shown(figure));
        figures.put(name + "_met", met);
        return this;
    }

    /** To three places, and a whole number as one. */
    private static Number shown(double figure) {
        var rounded = Math.round(figure * 1_000) / 1_000.0;
        if (rounded == Math.rint(rounded)) {
            return (long) rounded;
        }
        return rounded;
    }
}
