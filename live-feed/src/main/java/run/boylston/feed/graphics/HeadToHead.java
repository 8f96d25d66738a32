package run.boylston.feed.graphics;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/**
 * A few entrants against each other, at every point that all of them have passed.
 *
 * @param clock by which they are compared: the division's where they share it and their gun, the gun's where they share only that,
 *     else net
 * @param now where they are, absent unless all are on their way under one gun and the race is live
 */
public record HeadToHead(
        Settled settled, OfficialTime clock, List<Side> entrants, List<Meeting> points, List<SideNow> now) {

    public record Side(String bib, String name, String country, String division, boolean simulated) {}

    /** @param sides the one ahead first */
    public record Meeting(String point, String pointName, Along along, List<SideThere> sides) {}

    /** @param gapMs behind the first of them */
    public record SideThere(String bib, long timeMs, String time, long gapMs, String gap, Speed segmentSpeed) {}

    /**
     * @param estimated always true
     * @param behindM metres behind the one ahead
     * @param gapMs how long it takes from here to there at the speed of the one behind; absent for one who stands
     */
    public record SideNow(
            String bib, boolean estimated, Along along, double behindM, String behind, Long gapMs, String gap) {}
}
