package run.boylston.feed.share;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.race.RaceClock;
import run.boylston.feed.board.BoardSnapshot;

/** The field of each course, counted once for all cards of a moment: with 30,000 people it is most of the work of a card. */
@Singleton
final class Ridges {

    private final Map<Course, Kept> kept = new ConcurrentHashMap<>();

    private record Course(String race, double lengthM) {}

    private record Kept(Instant at, List<Integer> ridge) {}

    /** Empty unless the race is run: nobody is where they were once it is halted. */
    List<Integer> ridge(BoardSnapshot board, double lengthM, Instant now) {
        var clock = board.clock();
        if (clock == null || clock.state() != RaceClock.State.LIVE) {
            return List.of();
        }
        return kept.compute(
                        new Course(board.race().race(), lengthM),
                        (course, before) -> before != null && before.at().equals(now)
                                ? before
                                : new Kept(now, counted(board, lengthM, clock.raceMsAt(now))))
                .ridge();
    }

    private static List<Integer> counted(BoardSnapshot board, double lengthM, long raceMs) {
        return Ridge.of(board.fieldSince(BoardSnapshot.BEGINNING), lengthM, raceMs);
    }
}
