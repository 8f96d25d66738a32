package run.boylston.simulator.field;

import java.util.Arrays;

/**
 * How a finish time spreads over the course. The shape is that of the 2018 results, the hills and the headwind in it: the
 * median share of the finish time at each mat, of the runners around each finish time. Who is slower fades more.
 */
final class Pacing {

    private static final double[] AT_M = {
        0, 5_000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000, 42_195
    };

    /** Finish times in seconds, and under each the share of them at {@link #AT_M}. */
    private static final double[] FINISH_S = {9_900, 11_700, 13_500, 15_300, 17_100, 19_800, 23_000};

    private static final Curve[] SHARES = {
        shares(.1152, .2295, .3455, .4618, .4871, .5793, .6998, .8228, .9452),
        shares(.1136, .2262, .3404, .4564, .4815, .5735, .6950, .8198, .9444),
        shares(.1115, .2228, .3355, .4509, .4758, .5680, .6904, .8176, .9441),
        shares(.1078, .2167, .3275, .4421, .4667, .5593, .6843, .8150, .9439),
        shares(.1040, .2104, .3196, .4340, .4585, .5528, .6802, .8143, .9441),
        shares(.0990, .2023, .3114, .4266, .4513, .5491, .6796, .8144, .9446),
        shares(.0937, .1939, .3030, .4225, .4480, .5488, .6800, .8160, .9453)
    };

    private static final double FADE_SD = 0.06;
    private static final double SEGMENT_SD = 0.012;
    private static final double WALL_SHARE = 0.08;

    private final double[] shareOfCourse;

    /** @param distancesM of the timing points, first at 0, last at the finish */
    Pacing(double[] distancesM) {
        double finishM = distancesM[distancesM.length - 1];
        shareOfCourse = Arrays.stream(distancesM).map(at -> at / finishM).toArray();
    }

    /**
     * Milliseconds from the start at every timing point, 0 at the first and exactly {@code finishMs} at the last.
     *
     * @param chance gives the runner a character of their own: how they fade, and which segments they hurry
     */
    int[] splits(int finishMs, Chance chance) {
        double fade = fade(chance);
        var reached = new double[shareOfCourse.length];
        double before = 0;
        for (int i = 1; i < reached.length; i++) {
            double usual = usual(i, finishMs);
            double middle = (shareOfCourse[i - 1] + shareOfCourse[i]) / 2;
            double own = 1 + fade * (2 * middle - 1) + SEGMENT_SD * bounded(chance.gaussian());
            reached[i] = reached[i - 1] + own * (usual - before);
            before = usual;
        }
        double whole = reached[reached.length - 1];
        return Arrays.stream(reached)
                .mapToInt(at -> (int) Math.round(at / whole * finishMs))
                .toArray();
    }

    private static double fade(Chance chance) {
        double usual = FADE_SD * bounded(chance.gaussian());
        return chance.happens(WALL_SHARE) ? usual + chance.between(0.05, 0.2) : usual;
    }

    private static double bounded(double gaussian) {
        return Math.max(-2.5, Math.min(2.5, gaussian));
    }

    private double usual(int point, int finishMs) {
        double finishS = finishMs / 1000.0;
        double metres = shareOfCourse[point] * AT_M[AT_M.length - 1];
        var acrossFinishTimes =
                Arrays.stream(SHARES).mapToDouble(shares -> shares.at(metres)).toArray();
        return Curve.of(FINISH_S, acrossFinishTimes).at(finishS);
    }

    private static Curve shares(double... atMats) {
        var all = new double[AT_M.length];
        System.arraycopy(atMats, 0, all, 1, atMats.length);
        all[all.length - 1] = 1;
        return Curve.of(AT_M, all);
    }
}
