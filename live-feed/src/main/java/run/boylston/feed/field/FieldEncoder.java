package run.boylston.feed.field;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import run.boylston.feed.board.BoardSnapshot;

/**
 * Encodes one race's field in one format, once for all who want the same. The whole field, a megabyte for 27,000, is given again for
 * a quarter of a second: a storm of new fans costs four encodings a second, and each of them gets the deltas from there.
 */
public final class FieldEncoder {

    private static final long WHOLE_FIELD_KEPT_NS = TimeUnit.MILLISECONDS.toNanos(250);
    /** Different beginnings of a delta: slow fans have them. A whole map of them is forgotten, none is waited for. */
    private static final int MOST_DELTAS = 64;

    private final FieldFormat format;
    private final String epoch;
    private final LongSupplier nanoTime;
    private final Map<Long, EncodedField> deltas = new HashMap<>();
    private long deltasUpTo;
    private EncodedField whole;
    private long wholeSince;

    /** @param epoch of this start of the service */
    FieldEncoder(FieldFormat format, String epoch, LongSupplier nanoTime) {
        this.format = format;
        this.epoch = epoch;
        this.nanoTime = nanoTime;
    }

    /**
     * Everybody, as of the snapshot or up to a quarter of a second before it.
     *
     * @param atLeast the sequence below which it would be older than what its reader has seen
     */
    public synchronized EncodedField whole(BoardSnapshot snapshot, long atLeast) {
        boolean fresh = whole != null
                && (whole.sequence() >= snapshot.sequence()
                        || whole.sequence() >= Math.max(atLeast, snapshot.resetAt())
                                && nanoTime.getAsLong() - wholeSince < WHOLE_FIELD_KEPT_NS);
        if (!fresh) {
            whole = format.encode(snapshot, BoardSnapshot.BEGINNING, epoch);
            wholeSince = nanoTime.getAsLong();
        }
        return whole;
    }

    /** Who changed after {@code since}, as of the snapshot. */
    public synchronized EncodedField since(BoardSnapshot snapshot, long since) {
        if (deltasUpTo != snapshot.sequence() || deltas.size() >= MOST_DELTAS) {
            deltas.clear();
            deltasUpTo = snapshot.sequence();
        }
        return deltas.computeIfAbsent(since, from -> format.encode(snapshot, from, epoch));
    }
}
