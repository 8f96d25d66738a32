package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Basis;

/**
 * A run of its own kind goes on as in its last segment, give or take: between a quarter faster and two fifths slower, a range that
 * holds what the backwards run of 2018 did after every mat from 15 km on.
 */
final class OwnPace {

    /** Of the last segment's pace, to the finish: at each of {@link Arrival#LEVELS}. */
    private static final double[] REST = {
        0.66, 0.69, 0.72, 0.75, 0.8, 0.88, 0.92, 0.96, 1, 1.05, 1.12, 1.2, 1.32, 1.42, 1.54, 1.68, 1.77
    };

    /** The same, to the next mat. */
    private static final double[] NEXT = {
        0.58, 0.6, 0.65, 0.7, 0.77, 0.86, 0.91, 0.96, 1, 1.05, 1.1, 1.18, 1.3, 1.4, 1.48, 1.58, 1.65
    };

    /** As it is half-way through a marathon. */
    static final double TIE = 0.6;

    private OwnPace() {}

    static Expectation expect(RunSoFar run, String reason) {
        var nextM = Mats.atM(Mats.reached(run.last().distanceM()) + 1);
        return new Expectation(
                run.last(),
                nextM,
                next(run, nextM),
                run.courseM(),
                arrival(run, run.courseM(), REST),
                nextM < run.courseM() ? TIE : 1,
                Basis.OWN_PACE,
                reason);
    }

    static Arrival next(RunSoFar run, double nextM) {
        return arrival(run, nextM, NEXT);
    }

    private static Arrival arrival(RunSoFar run, double toM, double[] ratios) {
        var metres = toM - run.last().distanceM();
        var times = new double[ratios.length];
        for (var i = 0; i < ratios.length; i++) {
            times[i] = run.last().timeMs() + metres * run.lastPace() * ratios[i];
        }
        return new Arrival(times[ratios.length / 2], times).notBefore(run.earliestMs(toM));
    }
}
