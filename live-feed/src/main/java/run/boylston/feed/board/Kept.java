package run.boylston.feed.board;

import java.lang.ref.SoftReference;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Something costly that is computed from a race's board, anew at most every other second, and at once when somebody was
 * taken off the board. Whoever comes meanwhile waits for it.
 */
public final class Kept<T> {

    private static final long KEPT_NS = TimeUnit.SECONDS.toNanos(2);

    private final Function<BoardSnapshot, T> compute;
    private final LongSupplier nanoTime;

    /** Of a race that nobody asks for any more, what is no longer on the board is kept only while there is room. */
    private SoftReference<T> kept = new SoftReference<>(null);

    private long sequence = BoardSnapshot.BEGINNING;
    private long sinceNs;

    public Kept(Function<BoardSnapshot, T> compute) {
        this(compute, System::nanoTime);
    }

    Kept(Function<BoardSnapshot, T> compute, LongSupplier nanoTime) {
        this.compute = compute;
        this.nanoTime = nanoTime;
    }

    public synchronized T get(BoardSnapshot board) {
        var known = kept.get();
        if (known != null && isFresh(board)) {
            return known;
        }
        var computed = compute.apply(board);
        kept = new SoftReference<>(computed);
        sequence = board.sequence();
        sinceNs = nanoTime.getAsLong();
        return computed;
    }

    private boolean isFresh(BoardSnapshot board) {
        return sequence >= board.sequence() || sequence >= board.resetAt() && nanoTime.getAsLong() - sinceNs < KEPT_NS;
    }
}
