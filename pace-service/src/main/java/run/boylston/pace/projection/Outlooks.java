package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Outlook;

/**
 * Puts a target into words. The word goes by how far the target lies from the median, measured in the projection's own
 * standard errors on that side: likely from two in three, possible from one in five, out of reach under one in a hundred.
 */
final class Outlooks {

    private static final double LIKELY = 0.43;
    private static final double POSSIBLE = -0.84;
    private static final double OUT_OF_REACH = -2.33;
    private static final double Z_95 = 1.645;

    private Outlooks() {}

    static Outlook outlook(Expectation expected, long targetMs) {
        var side = targetMs < expected.finishMs()
                ? expected.finishMs() - expected.lowMs()
                : expected.highMs() - expected.finishMs();
        var errors = (targetMs - expected.finishMs()) / Math.max(1, side / Z_95);
        if (errors >= LIKELY) {
            return Outlook.LIKELY;
        }
        if (errors >= POSSIBLE) {
            return Outlook.POSSIBLE;
        }
        return errors >= OUT_OF_REACH ? Outlook.UNLIKELY : Outlook.OUT_OF_REACH;
    }
}
