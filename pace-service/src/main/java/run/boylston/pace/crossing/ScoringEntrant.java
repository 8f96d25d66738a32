package run.boylston.pace.crossing;

import java.util.List;

/**
 * What scoring needs of an entrant.
 *
 * @param bib text
 * @param contest id of a contest of the race
 * @param division id of a division of the race
 * @param wave id of the wave the start list gives; an entrant may start in any wave of the division
 * @param targets ids of the targets this run is held against, the first counts; empty for none, unknown ids are passed
 *     over
 * @param age years on the day of the race, null if not known; shapes the projection and is never published
 * @param sex likewise
 */
public record ScoringEntrant(
        String bib, String contest, String division, String wave, List<String> targets, Integer age, String sex) {

    public ScoringEntrant {
        targets = List.copyOf(targets);
    }

    /** Somebody of whom the start list says no more. */
    public ScoringEntrant(String bib, String contest, String division, String wave, List<String> targets) {
        this(bib, contest, division, wave, targets, null, null);
    }
}
