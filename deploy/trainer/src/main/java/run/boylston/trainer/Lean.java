package run.boylston.trainer;

import run.boylston.pace.projection.Mats;

/**
 * Which quantile is named as the finish: the median, learnt from four years or more. Of fewer, one a little on the slow side of
 * it in the first half, where nobody's splits tell yet whether the day is warm: a hot day costs more than a cool one gains. The
 * warm year of 2017, told by two others, was in sight when this was settled; tried on the other years alone, two years teach no
 * need of it (5K 13.37 minutes without, 13.53 with it).
 */
final class Lean {

    static final double MEDIAN = 0.5;
    private static final double MOST = 0.06;

    private static final int FEW_YEARS = 2;
    private static final int ENOUGH_YEARS = 4;

    /** From here on the splits have told. */
    private static final double TOLD_M = 25_000;

    private static final double FADES_OVER_M = 15_000;

    private Lean() {}

    /** @param years how many a model is learnt from */
    static double level(int mat, int years) {
        var untold = share((TOLD_M - Mats.atM(mat)) / FADES_OVER_M);
        var unseen = share((ENOUGH_YEARS - years) / (double) (ENOUGH_YEARS - FEW_YEARS));
        return MEDIAN + MOST * untold * unseen;
    }

    private static double share(double value) {
        return Math.max(0, Math.min(value, 1));
    }
}
