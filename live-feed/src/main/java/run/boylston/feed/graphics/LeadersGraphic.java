package run.boylston.feed.graphics;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/**
 * The first of a division at one timing point, by the division's official clock.
 *
 * @param point absent while nobody has passed one
 */
public record LeadersGraphic(
        Settled settled,
        String contest,
        String division,
        String divisionName,
        String point,
        String pointName,
        OfficialTime clock,
        List<Line> leaders) {

    /** @param simulated true if this person is invented */
    public record Line(int place, String bib, String name, String country, boolean simulated, SplitGraphic split) {}
}
