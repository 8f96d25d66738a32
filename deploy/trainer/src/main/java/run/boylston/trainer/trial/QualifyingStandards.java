package run.boylston.trainer.trial;

import run.boylston.pace.projection.Person;

/** Boston's qualifying standards for 2018 and 2019, by age and sex. */
final class QualifyingStandards {

    private static final int FIRST_STEP_AGE = 35;
    private static final int AGES = 5;

    /** Minutes, men: 18-34, 35-39, 40-44, ... 80 and over. */
    private static final int[] MEN = {185, 190, 195, 205, 210, 220, 235, 250, 265, 280, 295};

    private static final int WOMEN_MORE = 30;

    private QualifyingStandards() {}

    static double seconds(Person who) {
        var step = who.age() < FIRST_STEP_AGE ? 0 : 1 + (int) (who.age() - FIRST_STEP_AGE) / AGES;
        return 60.0 * (MEN[Math.min(step, MEN.length - 1)] + (who.woman() ? WOMEN_MORE : 0));
    }
}
