package run.boylston.feed.inflow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of one key, since its last tombstone. */
final class HeldRows {

    private record Row(ByteBuffer value, long revision) {

        int bytes() {
            return value.remaining();
        }
    }

    private final List<Row> rows = new ArrayList<>(1);
    private boolean gone;
    private boolean letGo;

    /** @return bytes held more */
    int add(ByteBuffer value, long revision) {
        rows.add(new Row(value, revision));
        return value.remaining();
    }

    /**
     * After a tombstone any revision is new.
     *
     * @return bytes let go
     */
    int clear() {
        int bytes = bytes();
        rows.clear();
        gone = true;
        letGo = false;
        return bytes;
    }

    /** @return bytes let go */
    int keepNewest() {
        if (rows.size() < 2) {
            return 0;
        }
        int bytes = bytes();
        sort();
        rows.subList(1, rows.size()).clear();
        letGo = true;
        return bytes - bytes();
    }

    /** Of two of one revision the first counts. */
    List<ByteBuffer> newestFirst() {
        sort();
        return rows.stream().map(Row::value).toList();
    }

    /** Whether there was a tombstone. */
    boolean isGone() {
        return gone;
    }

    /** Whether there were older rows than those that are held. */
    boolean hasLetGo() {
        return letGo;
    }

    private void sort() {
        rows.sort(Comparator.comparingLong(Row::revision).reversed());
    }

    private int bytes() {
        return rows.stream().mapToInt(Row::bytes).sum();
    }
}
