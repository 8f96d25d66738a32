package run.boylston.trainer;

import java.util.Arrays;
import run.boylston.pace.projection.Mats;

/** The bounds of what was seen at a mat: beyond them a runner is unlike nearly everybody. */
final class Experiences {

    private static final double FASTER_THAN_ANYBODY = 0.97;
    private static final double SLOWEST = 0.999;

    /**
     * Two in a thousand slow more than any other kind of run; at 15 km, before it is a matter of strength, three in two hundred do.
     */
    private static final double SLOWED = 0.998;

    private static final double SLOWED_EARLY = 0.985;
    private static final double EARLY_M = 15_000;

    private Experiences() {}

    /** The fastest pace, the slowest but one in a thousand, and the slowing of nearly all. */
    static double[] of(Design design, int[] rows) {
        var paces = Arrays.stream(rows)
                .mapToDouble(row -> design.rows.get(row).upTo(design.mat).pace())
                .sorted()
                .toArray();
        var slowing = Arrays.stream(rows)
                .mapToDouble(row -> design.rows.get(row).upTo(design.mat).slowing())
                .sorted()
                .toArray();
        return new double[] {
            paces[0] * FASTER_THAN_ANYBODY,
            quantile(paces, SLOWEST),
            quantile(slowing, Mats.atM(design.mat) == EARLY_M ? SLOWED_EARLY : SLOWED)
        };
    }

    private static double quantile(double[] sorted, double level) {
        return sorted[(int) (level * (sorted.length - 1))];
    }
}
