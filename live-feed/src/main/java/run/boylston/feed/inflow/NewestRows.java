package run.boylston.feed.inflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private record Row(String key, byte[] value, long revision, boolean renewed) {

        boolean isTombstone() {
            return value == null;
        }

        int length() {
            return value == null ? 0 : value.length;
        }
    }

    private final DecodedRows.Decoding<Long> revision;
    private final DecodedRows rows;
    private final Map<String, Row> held = new HashMap<>();
    private int heldBytes;

    /** @param revision which of a key's rows is newest, told without reading all of it */
    NewestRows(DecodedRows.Decoding<Long> revision, DecodedRows rows) {
        this.revision = revision;
        this.rows = rows;
    }

    @Override
    public void row(String key, byte[] value) {
        rows.decoded(key, value, revision).ifPresent(number -> hold(key, value, number));
        if (heldBytes > MOST_BYTES) {
            batchEnd();
        }
    }

    private void hold(String key, byte[] value, long number) {
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
        var change = rows.change(row.key(), row.value());
        return row.renewed() ? rows.change(row.key(), null).flatMap(gone -> change.map(gone::then)) : change;
    }
}
