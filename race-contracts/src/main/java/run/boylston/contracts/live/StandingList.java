package run.boylston.contracts.live;

import java.util.List;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/**
 * A part of a division's standings at one timing point: {@code GET /api/races/{race}/standings}. Places are among all who
 * are placed together, of whom only some may have been asked for.
 *
 * @param sex absent for everybody in the division
 * @param ageGroup absent for all ages
 * @param point the timing point's id; absent while nobody has passed one
 * @param clock which time places them
 * @param ranked false for a division that is timed but not placed
 * @param ageGroups all that the division has of that sex, in order
 * @param resultsStatus how settled the list is
 * @param started how many of those placed together have started
 * @param passed how many of them have passed the point so far
 * @param total how many of those who passed were asked for
 * @param offset how many of these stand before the first of the list
 * @param standings by time
 */
public record StandingList(
        String race,
        String contest,
        String division,
        String sex,
        String ageGroup,
        String point,
        OfficialTime clock,
        boolean ranked,
        List<String> ageGroups,
        ResultsStatus resultsStatus,
        int started,
        int passed,
        int total,
        int offset,
        List<Standing> standings) {

    /**
     * @param place equal times share one; absent where the division is not ranked
     * @param timeMs on the division's clock at the point; {@code gapMs} behind the first of all
     * @param marks what makes the split doubtful
     * @param simulated true if this person is invented
     */
    public record Standing(
            Integer place,
            String bib,
            String name,
            String sex,
            String ageGroup,
            String country,
            String state,
            String hometown,
            String club,
            String charity,
            long timeMs,
            long gapMs,
            List<Split.Mark> marks,
            boolean simulated) {}
}
