package run.boylston.pace.scoring;

import run.boylston.pace.crossing.ScoringEntrant;

/**
 * An entrant whom nobody else scores until this transaction ends.
 *
 * @param revision of the progress stored
 * @param visible whether progress may leave this service
 */
record LockedEntrant(ScoringEntrant scoring, long revision, boolean visible) {}
