package run.boylston.contracts.live;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/**
 * The first of one featured division, within a contest, at the furthest point that any of them has passed.
 *
 * @param division the division's id
 * @param contest the contest's id
 * @param point the timing point's id; absent while nobody has passed one
 * @param clock {@code GUN} or {@code NET}: which time places them
 * @param resultsStatus how settled the list is
 */
public record Leaders(
        String division,
        String contest,
        String point,
        String clock,
        ResultsStatus resultsStatus,
        List<Leader> leaders) {

    /**
     * @param timeMs on the division's clock at the point; {@code gapMs} behind the first of the list
     * @param simulated true if this person is invented
     */
    public record Leader(
            int place, String bib, String name, String country, long timeMs, long gapMs, boolean simulated) {}
}
