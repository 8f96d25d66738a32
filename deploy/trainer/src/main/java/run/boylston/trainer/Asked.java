package run.boylston.trainer;

import java.util.List;

/** What is asked at a mat, by what is known: one outcome of the model file each. */
enum Asked {
    /** The finish, by the splits alone. */
    ANYBODY("anybody", Knowing.SPLITS),
    /** The finish, by the splits, age and sex. */
    AGED("aged", Knowing.AGE_AND_SEX),
    /** The finish, by the splits, age, sex and seed. */
    KNOWN("known", Knowing.SEED),
    /** The next mat, by the splits alone. */
    NEXT("next", Knowing.SPLITS);

    enum Knowing {
        SPLITS,
        AGE_AND_SEX,
        SEED
    }

    final String outcome;
    private final Knowing knowing;

    Asked(String outcome, Knowing knowing) {
        this.outcome = outcome;
        this.knowing = knowing;
    }

    /** Whether the rows must say who it was. */
    boolean ofPeople() {
        return knowing != Knowing.SPLITS;
    }

    /** How many of a design's terms count, the first ones. */
    int terms(int mat) {
        return Terms.upTo(mat, knowing).size();
    }

    List<String> spread(int mat) {
        return Terms.spread(mat, knowing);
    }

    double[] of(Design design) {
        return this == NEXT ? design.next : design.finish;
    }

    /** Which quantile is named, if of the finish it is {@code ofFinish}. */
    double level(double ofFinish) {
        return this == NEXT ? Lean.MEDIAN : ofFinish;
    }
}
