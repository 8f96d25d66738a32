package run.boylston.feed.results;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.Kept;

/** Each race's summaries, one a contest. */
@Singleton
public final class Summaries {

    private final ConcurrentMap<String, Kept<List<RaceSummary>>> kept = new ConcurrentHashMap<>();

    /** Of a race that the catalogue has, so that nobody can fill the memory with names. */
    public List<RaceSummary> get(BoardSnapshot board) {
        return kept.computeIfAbsent(board.race().race(), none -> new Kept<>(Summaries::of))
                .get(board);
    }

    private static List<RaceSummary> of(BoardSnapshot board) {
        return board.race().contests().stream()
                .map(contest -> RaceSummary.of(board, contest))
                .toList();
    }
}
