package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.progress.Projection.Outlook;

/** Puts a target into words: likely from two in three, possible from one in five, out of reach under one in a hundred. */
final class Outlooks {

    private static final double LIKELY = 2 / 3.0;
    private static final double POSSIBLE = 0.2;
    private static final double LEAST = 0.01;

    private Outlooks() {}

    static Outlook outlook(Expectation expected, long targetMs) {
        var chance = expected.finish().by(targetMs);
        if (chance >= LIKELY) {
            return Outlook.LIKELY;
        }
        if (chance >= POSSIBLE) {
            return Outlook.POSSIBLE;
        }
        return chance >= LEAST ? Outlook.UNLIKELY : Outlook.OUT_OF_REACH;
    }

    /** In percent, 1 to 99 as long as the race is run; null where nobody was like this, and a number would be made up. */
    static Integer percent(Expectation expected, long targetMs) {
        if (expected.basis() != Basis.HISTORY) {
            return null;
        }
        var percent = Math.round(100 * expected.finish().by(targetMs));
        return (int) Math.max(1, Math.min(percent, 99));
    }
}
