package run.boylston.contracts.live;

import java.util.List;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;

/**
 * All that a page needs of one entrant.
 *
 * @param progress absent before anything was scored
 * @param position the newest GPS position, if any
 * @param places by timing point, in course order; empty for divisions that are not ranked
 */
public record EntrantView(EntrantEntry entrant, Progress progress, Position position, List<Places> places) {

    /** Places at one timing point, each among those of the same contest and division who have passed it so far. */
    public record Places(String point, Place division, Place sex, Place ageGroup) {}

    /** {@code place} of {@code of} so far; equal times share a place. */
    public record Place(int place, int of) {}
}
