package run.boylston.feed.results;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.Kept;

/** Each contest's results: to put 30,000 in order for everybody who asks would be too much. */
@Singleton
public final class AllResults {

    private record Key(String race, String contest) {}

    private final ConcurrentMap<Key, Kept<Optional<RaceResults>>> kept = new ConcurrentHashMap<>();

    /**
     * Empty if the race has no such contest.
     *
     * @param contest null for the first
     */
    public Optional<RaceResults> find(BoardSnapshot board, String contest) {
        return contest(board, contest).flatMap(found -> kept.computeIfAbsent(
                        new Key(board.race().race(), found.id()),
                        key -> new Kept<>(
                                newer -> contest(newer, key.contest()).map(each -> RaceResults.of(newer, each))))
                .get(board));
    }

    private static Optional<Contest> contest(BoardSnapshot board, String id) {
        return board.race().contests().stream()
                .filter(each -> id == null || each.id().equals(id))
                .findFirst();
    }
}
