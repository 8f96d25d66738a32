package run.boylston.pace.crossing;

import java.util.Collection;
import run.boylston.contracts.progress.Progress;

/** Scores an entrant: a pure function of the race, the entrant and the set of reads. */
public final class Scorer {

    private Scorer() {}

    /**
     * @param reads of the chips that are the entrant's now, in any order, repeated or not
     * @return revision 0, status Inactive, Active or Finished, never null
     * @throws java.util.NoSuchElementException if the race has no such contest, division or wave
     */
    public static Progress score(ScoringRace race, ScoringEntrant entrant, Collection<ChipRead> reads) {
        throw new UnsupportedOperationException();
    }
}
