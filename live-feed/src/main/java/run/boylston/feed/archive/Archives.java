package run.boylston.feed.archive;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.Kept;

/** Each race's archive. */
@Singleton
public final class Archives {

    private final ConcurrentMap<String, Kept<Archive>> kept = new ConcurrentHashMap<>();

    /** Of a race that the catalogue has, so that nobody can fill the memory with names. */
    public Archive get(BoardSnapshot board) {
        return kept.computeIfAbsent(board.race().race(), none -> new Kept<>(Archive::of))
                .get(board);
    }
}
