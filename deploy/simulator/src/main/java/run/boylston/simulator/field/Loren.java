package run.boylston.simulator.field;

import java.util.List;

/**
 * Loren Zitomersky, who ran it backwards: his real splits, as the 2018 results have them. Which line of theirs is his is
 * inferred: the only man of 33 with his finish time. The spotter's phone is the replay's invention.
 */
final class Loren {

    static final String BIB = "4758";
    static final int YEAR = 2018;
    static final String WAVE = "wave-1";

    /** Seconds from his start at every timing point. */
    private static final int[] SPLITS_S = {0, 1_729, 3_503, 5_530, 7_777, 8_279, 10_306, 13_150, 16_630, 19_498, 20_639
    };

    private Loren() {}

    static Entrant entrant() {
        return Entrant.named(BIB, "Loren Zitomersky", "men", WAVE, "M", 33, "USA", List.of(Targets.BACKWARDS), false)
                .followedBy("spotter's phone (simulated)", "running backwards");
    }

    static Runner startingAt(int startMs) {
        var passed = new int[SPLITS_S.length];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = startMs + 1000 * SPLITS_S[i];
        }
        return new Runner(entrant(), passed);
    }
}
