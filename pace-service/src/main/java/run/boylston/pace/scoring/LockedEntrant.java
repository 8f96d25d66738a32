package run.boylston.pace.scoring;

import run.boylston.pace.crossing.ScoringEntrant;
import run.boylston.pace.entrant.Visibility;

/**
 * An entrant whom nobody else scores until this transaction ends.
 *
 * @param revision of the progress stored
 * @param chipsCorrected whether a person said which chips, or from when, are this entrant's
 */
record LockedEntrant(ScoringEntrant scoring, long revision, Visibility visibility, boolean chipsCorrected) {}
