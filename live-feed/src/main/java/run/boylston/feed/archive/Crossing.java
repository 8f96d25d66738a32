package run.boylston.feed.archive;

import java.util.Comparator;

/**
 * Somebody at a timing point.
 *
 * @param raceMs race time, milliseconds
 * @param finish whether it was their finish
 */
record Crossing(String bib, long distanceDm, long raceMs, boolean finish) {

    /** The same on every replica. */
    static final Comparator<Crossing> BY_TIME = Comparator.comparingLong(Crossing::raceMs)
            .thenComparing(Crossing::bib)
            .thenComparing(Crossing::distanceDm);
}
