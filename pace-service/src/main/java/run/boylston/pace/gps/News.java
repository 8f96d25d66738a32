package run.boylston.pace.gps;

import run.boylston.contracts.progress.Motion;

/** Whether a motion says more than the one last told: what still draws the dot where it is need not be sent. */
final class News {

    private static final double DEPARTED_M = 15;
    private static final double FASTER_MPS = 0.5;
    private static final long AGED_MS = 30_000;

    private Motion told;

    boolean isNews(Motion motion) {
        var news = told == null || departs(motion);
        if (news) {
            told = motion;
        }
        return news;
    }

    private boolean departs(Motion motion) {
        var aged = motion.t0Ms() - told.t0Ms();
        var drawn = Math.min(told.d0M() + told.speedMps() * aged / 1000, told.holdM());
        return aged >= AGED_MS
                || Math.abs(drawn - motion.d0M()) > DEPARTED_M
                || Math.abs(told.speedMps() - motion.speedMps()) > FASTER_MPS
                || motion.holdM() > told.holdM() + DEPARTED_M;
    }
}
