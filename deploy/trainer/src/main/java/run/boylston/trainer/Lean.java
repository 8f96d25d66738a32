package run.boylston.trainer;

import run.boylston.pace.projection.Mats;

/**
 * Which quantile is named as the finish. A hot day costs more than a cool one gains, and in the first half nobody's splits
 * tell yet which it is: so the figure named there lies a little on the slow side of the median. The warm year of 2017 was in sight
 * when this was settled: without it, left-out years would do without a lean (5K 13.20 minutes against 13.35).
 */
final class Lean {

    private static final double MOST = 0.06;

    /** From here on the splits have told. */
    private static final double TOLD_M = 25_000;

    private static final double FADES_OVER_M = 15_000;

    private Lean() {}

    static double level(int mat) {
        return 0.5 + MOST * Math.max(0, Math.min(1, (TOLD_M - Mats.atM(mat)) / FADES_OVER_M));
    }
}
