package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The times of those who passed one point in one group, fastest first, immutable. A time and whose it is are packed into
 * one long, see {@link #entry}, so that order by entry is order by time. A change copies the chunks it falls into and
 * shares the others.
 */
final class SortedTimes {

    static final SortedTimes EMPTY = new SortedTimes(new long[0][]);

    private static final int INDEX_BITS = 20;
    private static final int LONGEST = 512;

    private final long[][] chunks;
    private final int[] before;
    private final int size;

    private SortedTimes(long[][] chunks) {
        this.chunks = chunks;
        before = new int[chunks.length];
        int count = 0;
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            before[chunk] = count;
            count += chunks[chunk].length;
        }
        size = count;
    }

    /**
     * @param timeMs may be negative: an early start
     * @param index of the entrant on its board, below 1,048,576
     */
    static long entry(long timeMs, int index) {
        if (index >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("More entrants than a board is made for: " + index);
        }
        return timeMs << INDEX_BITS | index;
    }

    static long timeMs(long entry) {
        return entry >> INDEX_BITS;
    }

    static int index(long entry) {
        return (int) (entry & (1 << INDEX_BITS) - 1);
    }

    int size() {
        return size;
    }

    /** How many were faster than {@code timeMs}. */
    int countFasterThan(long timeMs) {
        long bound = timeMs << INDEX_BITS;
        int chunk = lastChunkFrom(bound);
        if (chunk < 0) {
            return 0;
        }
        int at = Arrays.binarySearch(chunks[chunk], bound);
        return before[chunk] + (at < 0 ? -at - 1 : at);
    }

    /** The fastest entries, at most {@code limit}. */
    long[] first(int limit) {
        return Arrays.stream(chunks).flatMapToLong(Arrays::stream).limit(limit).toArray();
    }

    /**
     * @param added entries that are not there, sorted
     * @param removed entries that are there, sorted
     */
    SortedTimes with(long[] added, long[] removed) {
        var result = new ArrayList<long[]>(chunks.length + 1);
        int add = 0;
        int remove = 0;
        for (int chunk = 0; chunk < Math.max(1, chunks.length); chunk++) {
            int addEnd = endFor(added, add, chunk);
            int removeEnd = endFor(removed, remove, chunk);
            if (addEnd == add && removeEnd == remove) {
                keep(chunk, result);
            } else {
                var merged = merge(chunk, added, add, addEnd, removed, remove, removeEnd);
                split(merged, result);
            }
            add = addEnd;
            remove = removeEnd;
        }
        return new SortedTimes(result.toArray(long[][]::new));
    }

    /** Where, among sorted entries, those end that belong into or before a chunk. */
    private int endFor(long[] entries, int from, int chunk) {
        if (chunk + 1 >= chunks.length) {
            return entries.length;
        }
        int at = Arrays.binarySearch(entries, from, entries.length, chunks[chunk + 1][0]);
        return at < 0 ? -at - 1 : at;
    }

    private void keep(int chunk, List<long[]> result) {
        if (chunk < chunks.length) {
            result.add(chunks[chunk]);
        }
    }

    private long[] merge(int chunk, long[] added, int add, int addEnd, long[] removed, int remove, int removeEnd) {
        var kept = chunk < chunks.length ? chunks[chunk] : new long[0];
        return LongStream.concat(
                        Arrays.stream(kept).filter(entry -> Arrays.binarySearch(removed, remove, removeEnd, entry) < 0),
                        Arrays.stream(added, add, addEnd))
                .sorted()
                .toArray();
    }

    private static void split(long[] merged, List<long[]> result) {
        int pieces = (merged.length + LONGEST - 1) / LONGEST;
        for (int piece = 0; piece < pieces; piece++) {
            int from = (int) ((long) merged.length * piece / pieces);
            int to = (int) ((long) merged.length * (piece + 1) / pieces);
            result.add(Arrays.copyOfRange(merged, from, to));
        }
    }

    /** The last chunk that begins before {@code bound}, or -1. */
    private int lastChunkFrom(long bound) {
        int low = 0;
        int high = chunks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks[middle][0] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
