package run.boylston.feed.inflow;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import run.boylston.contracts.topic.CompactedTable;

/**
 * Before the broker has compacted a race there are ten progresses of everybody, and to read each of them takes ten times as
 * long as a start may. So rows are held until their batch ends, and of each key only the newest is read.
 */
final class NewestRows implements CompactedTable.Rows {

    /** What a partition of a large race holds; more than that is given on in pieces. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /**
     * @param value null for a tombstone
     * @param renewed true if a tombstone came before it, after which any revision is new
     */
    private record Row(String key, ByteBuffer value, long revision, boolean renewed) {

        boolean isTombstone() {
            return value == null;
        }

        int length() {
            return value == null ? 0 : value.remaining();
        }
    }

    private final DecodedRows rows;
    private final Map<String, Row> held = new HashMap<>();
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

    private void hold(String key, ByteBuffer value, long number) {
        var before = held.get(key);
        boolean renewed = before != null && (before.isTombstone() || before.renewed());
        if (before == null || before.isTombstone() || value == null || number > before.revision()) {
            var row = new Row(key, value, number, renewed);
            held.put(key, row);
            heldBytes += row.length() - (before == null ? 0 : before.length());
        }
    }

    @Override
    public void batchEnd() {
        held.values().stream()
                .map(this::change)
                .flatMap(Optional::stream)
                .toList()
                .forEach(rows::queue);
        held.clear();
        heldBytes = 0;
    }

    private Optional<BoardChange> change(Row row) {
        var change = rows.change(row.key(), Utils.toNullableArray(row.value()));
        return row.renewed() ? rows.change(row.key(), null).flatMap(gone -> change.map(gone::then)) : change;
    }
}
