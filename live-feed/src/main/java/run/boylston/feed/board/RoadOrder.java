package run.boylston.feed.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import run.boylston.contracts.live.EntrantView.PlaceNow;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.contracts.race.RaceClock;

/**
 * Who was ahead of whom on the road at one moment, by everybody's motion: only within a contest's division and one gun,
 * for of who started later nobody can say yet who is faster. Immutable.
 */
final class RoadOrder {

    private static final int FINISHED_DM = Integer.MAX_VALUE;

    private record Road(String contest, String division, Instant gun) {

        static Road of(EntrantState state) {
            var entrant = state.entrant();
            return new Road(
                    entrant.contest(), entrant.division(), state.progress().gunTime());
        }
    }

    private final RaceClock clock;
    private final Instant at;
    private final long raceMs;
    /** How far everybody is, decimetres, those behind first. */
    private final Map<Road, int[]> roads = new HashMap<>();

    RoadOrder(Chunks<EntrantState> entrants, RaceClock clock, Instant at) {
        this.clock = clock;
        this.at = at;
        raceMs = clock.raceMsAt(at);
        var building = new HashMap<Road, IntStream.Builder>();
        entrants.forEach(state -> {
            if (isOnTheRoad(state)) {
                building.computeIfAbsent(Road.of(state), none -> IntStream.builder())
                        .add(dm(state, 0));
            }
        });
        building.forEach(
                (road, places) -> roads.put(road, places.build().sorted().toArray()));
    }

    RaceClock clock() {
        return clock;
    }

    Instant at() {
        return at;
    }

    /** Empty where what is known says nothing of it: before the first mat, at a mat that has not reported, at the finish. */
    Optional<PlaceNow> place(EntrantState state) {
        if (!isOnTheRoad(state) || !isBetweenMats(state)) {
            return Optional.empty();
        }
        var road = roads.getOrDefault(Road.of(state), new int[0]);
        int here = dm(state, 0);
        int behind = dm(state, -1);
        int place = 1 + countBeyond(here, road);
        // Nobody is ahead of themselves.
        int self = behind < here ? 1 : 0;
        int high = Math.max(place, 1 + countBeyond(behind, road) - self);
        return Optional.of(
                new PlaceNow(place, 1 + countBeyond(dm(state, 1), road), high, Math.max(road.length, high), raceMs));
    }

    private static boolean isOnTheRoad(EntrantState state) {
        return state.isDrawn()
                && state.entrant().kind() == Kind.RUNNER
                && state.progress() != null
                && state.progress().gunTime() != null
                && (state.progress().status() == EntrantStatus.ACTIVE
                        || state.progress().status() == EntrantStatus.FINISHED);
    }

    /** Seen beyond the start, on the way, and not overdue at the next mat: then they may be anywhere. */
    private boolean isBetweenMats(EntrantState state) {
        var motion = state.motion();
        return state.progress().status() == EntrantStatus.ACTIVE
                && motion.d0M() > 0
                && motion.t0Ms() <= raceMs
                && distanceM(motion) < motion.holdM();
    }

    /** @param doubts how much of the doubt to add */
    private int dm(EntrantState state, int doubts) {
        if (state.progress().status() == EntrantStatus.FINISHED) {
            return FINISHED_DM;
        }
        var motion = state.motion();
        double doubtM = motion.doubtM() + motion.doubtMps() * Math.max(0, raceMs - motion.t0Ms()) / 1_000;
        return (int) Math.round(Math.min(distanceM(motion) + doubts * doubtM, motion.holdM()) * 10);
    }

    private double distanceM(Motion motion) {
        return Math.min(motion.d0M() + motion.speedMps() * Math.max(0, raceMs - motion.t0Ms()) / 1_000, motion.holdM());
    }

    private static int countBeyond(int dm, int[] road) {
        int from = Arrays.binarySearch(road, dm);
        if (from < 0) {
            return road.length + from + 1;
        }
        while (from < road.length && road[from] == dm) {
            from++;
        }
        return road.length - from;
    }
}
