package run.boylston.simulator.field;

import java.util.List;

/**
 * One of the four waves, seeded by qualifying time: the lower the bib, the faster. Medians, spreads and the share of
 * women are those of the 2018 results by bib: eighths of each wave in order of bib, and quantiles of finish time over the
 * eighth's median.
 *
 * @param medianS of the finish, from the first bib to the last, seconds
 * @param spread quantiles of finish time over that median, at {@link #QUANTILES}
 * @param women their share
 */
record MassStart(String wave, Curve medianS, Curve spread, Curve women) {

    private static final double[] QUANTILES = {.001, .01, .05, .10, .25, .50, .75, .90, .95, .99, .999};

    /** From the first to the last over the start line. */
    private static final int CROSSING_MS = 480_000;

    /** Nobody of the waves was faster than the third of the elite starts. */
    private static final int FASTEST_MAN_S = 8_500;

    private static final int FASTEST_WOMAN_S = 9_880;

    static final List<MassStart> ALL = List.of(
            new MassStart(
                    "wave-1",
                    Curve.evenly(10_222, 10_756, 11_071, 11_328, 11_507, 11_670, 11_969, 12_214),
                    spread(.825, .880, .911, .927, .957, 1, 1.059, 1.152, 1.247, 1.581, 1.982),
                    Curve.evenly(.01, .03, .05, .05, .06, .09, .12, .17)),
            new MassStart(
                    "wave-2",
                    Curve.evenly(12_360, 12_506, 12_602, 12_849, 12_869, 13_110, 13_178, 13_525),
                    spread(.839, .882, .913, .928, .959, 1, 1.058, 1.141, 1.229, 1.461, 1.786),
                    Curve.evenly(.23, .34, .35, .35, .45, .54, .59, .72)),
            new MassStart(
                    "wave-3",
                    Curve.evenly(13_444, 13_623, 13_846, 14_042, 14_189, 14_641, 15_048, 15_418),
                    spread(.850, .883, .912, .928, .959, 1, 1.056, 1.133, 1.203, 1.375, 1.578),
                    Curve.evenly(.81, .77, .70, .74, .83, .70, .70, .81)),
            new MassStart(
                    "wave-4",
                    Curve.evenly(16_661, 17_409, 17_046, 17_278, 17_357, 17_197, 17_344, 16_610),
                    spread(.652, .721, .791, .829, .905, 1, 1.112, 1.220, 1.285, 1.415, 1.564),
                    Curve.evenly(.68, .53, .57, .58, .46, .48, .42, .36)));

    /** @param seeded from 0, the first bib of the wave, to 1, the last */
    boolean isWoman(double seeded, Chance chance) {
        return chance.happens(women.at(seeded));
    }

    int finishMs(double seeded, boolean woman, Chance chance) {
        double seconds = medianS.at(seeded) * spread.at(chance.share());
        return (int) (Math.max(seconds, woman ? FASTEST_WOMAN_S : FASTEST_MAN_S) * 1000);
    }

    /** Milliseconds from the gun to the start line. */
    static int startOffsetMs(double seeded, Chance chance) {
        return 500 + (int) Math.abs(seeded * CROSSING_MS + 8_000 * chance.gaussian());
    }

    private static Curve spread(double... ratios) {
        return Curve.of(QUANTILES, ratios);
    }
}
