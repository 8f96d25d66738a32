package run.boylston.feed.inflow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import run.boylston.contracts.topic.CompactedTable;

/**
 * Before the broker has compacted a race there are ten progresses of everybody, and to read each of them takes ten times as
 * long as a start may. So rows are held until their batch ends, and of each key only the newest that can be read is.
 */
final class NewestRows implements CompactedTable.Rows {

    /** What a partition of a large race holds; more than that is given on in pieces. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private record Row(ByteBuffer value, long revision) {}

    /** Of one key, since its last tombstone. The older stay: whether the newest can be read is not known before it is. */
    private static final class Held {

        private final List<Row> rows = new ArrayList<>(1);
        private boolean gone;

        /** After a tombstone any revision is new. */
        int clear() {
            int bytes = rows.stream().mapToInt(row -> row.value().remaining()).sum();
            rows.clear();
            gone = true;
            return bytes;
        }

        /** Of two of one revision the first counts. */
        List<Row> newestFirst() {
            rows.sort(Comparator.comparingLong(Row::revision).reversed());
            return rows;
        }
    }

    private final DecodedRows rows;
    private final Map<String, Held> held = new HashMap<>();
    private int heldBytes;

    NewestRows(DecodedRows rows) {
        this.rows = rows;
    }

    @Override
    public void row(String key, byte[] value) {
        row(key, value == null ? null : ByteBuffer.wrap(value));
    }

    @Override
    public void row(String key, ByteBuffer value) {
        rows.readable(key, () -> ProgressRevision.of(value)).ifPresent(revision -> hold(key, value, revision));
        if (heldBytes > MOST_BYTES) {
            batchEnd();
        }
    }

    private void hold(String key, ByteBuffer value, long revision) {
        var ofKey = held.computeIfAbsent(key, none -> new Held());
        if (value == null) {
            heldBytes -= ofKey.clear();
        } else {
            ofKey.rows.add(new Row(value, revision));
            heldBytes += value.remaining();
        }
    }

    @Override
    public void batchEnd() {
        // Cleared first: what cannot be given on must not come again with the next.
        var batch = new HashMap<>(held);
        held.clear();
        heldBytes = 0;
        batch.forEach((key, ofKey) -> change(key, ofKey).ifPresent(rows::queue));
    }

    private Optional<BoardChange> change(String key, Held ofKey) {
        var newest = ofKey.newestFirst().stream()
                .map(row -> rows.change(key, Utils.toNullableArray(row.value())))
                .flatMap(Optional::stream)
                .findFirst();
        return ofKey.gone
                ? rows.change(key, null).map(gone -> newest.map(gone::then).orElse(gone))
                : newest;
    }
}
