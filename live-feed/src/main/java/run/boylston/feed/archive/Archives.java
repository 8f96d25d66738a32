package run.boylston.feed.archive;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import run.boylston.feed.board.BoardSnapshot;

/** Each race's archive, computed anew at most every other second, and at once when somebody was taken off the board. */
@Singleton
public final class Archives {

    private static final long KEPT_NS = TimeUnit.SECONDS.toNanos(2);

    private static final class Kept {
        private Archive archive;
        private long sinceNs;

        synchronized Archive get(BoardSnapshot board) {
            boolean fresh = archive != null
                    && (archive.sequence() >= board.sequence()
                            || archive.sequence() >= board.resetAt() && System.nanoTime() - sinceNs < KEPT_NS);
            if (!fresh) {
                archive = Archive.of(board);
                sinceNs = System.nanoTime();
            }
            return archive;
        }
    }

    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    /** Of a race that the catalogue has, so that nobody can fill the memory with names. */
    public Archive get(BoardSnapshot board) {
        return kept.computeIfAbsent(board.race().race(), none -> new Kept()).get(board);
    }
}
