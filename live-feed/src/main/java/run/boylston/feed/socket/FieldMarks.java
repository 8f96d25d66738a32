package run.boylston.feed.socket;

import java.util.Optional;
import java.util.TreeMap;

/**
 * What of the field a fan has who was told everything up to an edition, for minutes back. So a stream that comes back
 * needs no whole field. The publisher's thread alone uses it.
 */
final class FieldMarks {

    /** One for each second in which anything moved. */
    private static final int KEPT = 300;

    /**
     * @param fieldSequence up to where the field was told
     * @param resetAt the board's last reset before
     */
    record Mark(long fieldSequence, long resetAt) {}

    private final TreeMap<Long, Mark> marks = new TreeMap<>();

    /** @param edition from which on the mark is true */
    void put(long edition, Mark mark) {
        if (marks.isEmpty() || !marks.lastEntry().getValue().equals(mark)) {
            marks.put(edition, mark);
        }
        if (marks.size() > KEPT) {
            marks.pollFirstEntry();
        }
    }

    /** Empty if it is too long ago. */
    Optional<Mark> find(long edition) {
        return Optional.ofNullable(marks.floorEntry(edition)).map(entry -> entry.getValue());
    }
}
