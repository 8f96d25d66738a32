package run.boylston.feed.inflow;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import run.boylston.contracts.topic.CompactedTable;

/**
 * Before the broker has compacted a race there are ten progresses of everybody, and to read each of them takes ten times as
 * long as a start may. So rows are held until their batch ends, and of each key only the newest that can be read is. Which
 * one that is shows when it is read; but to hold all rows of a start until then fills the heap, and moving them about in it
 * takes longer than all the rest. So of many rows only the newest of each key stay, and where one of these cannot be read,
 * all are asked for again, and kept.
 */
final class NewestRows implements CompactedTable.Rows {

    /** All the rows of what comes while a race is on, in which nothing is let go. */
    private static final int ALL_BYTES = 1024 * 1024;

    /** What the newest rows of a large race's partition have; more than that is given on in pieces. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final DecodedRows rows;
    private final int allBytes;
    private final Map<String, HeldRows> held = new HashMap<>();
    private int heldBytes;
    private int roomBytes;
    private boolean keepsAll;

    NewestRows(DecodedRows rows) {
        this(rows, ALL_BYTES);
    }

    /** @param allBytes until so many are held nothing is let go */
    NewestRows(DecodedRows rows, int allBytes) {
        this.rows = rows;
        this.allBytes = allBytes;
        roomBytes = allBytes;
    }

    @Override
    public void row(String key, byte[] value) {
        row(key, value == null ? null : ByteBuffer.wrap(value));
    }

    @Override
    public void row(String key, ByteBuffer value) {
        rows.readable(key, () -> ProgressRevision.of(value)).ifPresent(revision -> hold(key, value, revision));
        if (heldBytes > roomBytes) {
            makeRoom();
        }
    }

    private void hold(String key, ByteBuffer value, long revision) {
        var ofKey = held.computeIfAbsent(key, none -> new HeldRows());
        heldBytes += value == null ? -ofKey.clear() : ofKey.add(value, revision);
    }

    private void makeRoom() {
        if (!keepsAll) {
            heldBytes -= held.values().stream().mapToInt(HeldRows::keepNewest).sum();
        }
        if (heldBytes > MOST_BYTES) {
            batchEnd();
        } else {
            roomBytes = heldBytes + allBytes;
        }
    }

    @Override
    public void batchEnd() {
        // Cleared first: what cannot be given on must not come again with the next.
        var batch = new HashMap<>(held);
        held.clear();
        heldBytes = 0;
        roomBytes = allBytes;
        batch.forEach((key, ofKey) -> change(key, ofKey).ifPresent(rows::queue));
    }

    private Optional<BoardChange> change(String key, HeldRows ofKey) {
        var newest = newest(key, ofKey);
        return ofKey.isGone()
                ? rows.change(key, null).map(gone -> newest.map(gone::then).orElse(gone))
                : newest;
    }

    private Optional<BoardChange> newest(String key, HeldRows ofKey) {
        for (var value : ofKey.newestFirst()) {
            var change = rows.change(key, Utils.toNullableArray(value));
            if (change.isPresent()) {
                return change;
            }
            if (ofKey.hasLetGo()) {
                keepsAll = true;
                throw new CompactedTable.ReadAgain("The newest row of a key is unreadable, and older ones were let go");
            }
        }
        return Optional.empty();
    }
}
