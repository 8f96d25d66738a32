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
 * @param placeNow on the road; absent where nobody can tell, and from the socket, which would have to say it anew all the time
 */
public record EntrantView(
        EntrantEntry entrant, Progress progress, Position position, List<Places> places, PlaceNow placeNow) {

    /** One that says nothing of now. */
    public EntrantView(EntrantEntry entrant, Progress progress, Position position, List<Places> places) {
        this(entrant, progress, position, places, null);
    }

    /** Places at one timing point, each among those of the same contest and division who have passed it so far. */
    public record Places(String point, Place division, Place sex, Place ageGroup) {}

    /** {@code place} of {@code of} so far; equal times share a place. */
    public record Place(int place, int of) {}

    /**
     * About where somebody is among those of the same contest, division and gun, estimated from everybody's motion.
     *
     * @param low the best place and {@code high} the worst that the doubt of their own motion allows
     * @param of how many of them have started
     * @param raceMs race time it is of, milliseconds
     */
    public record PlaceNow(int place, int low, int high, int of, long raceMs) {}
}
