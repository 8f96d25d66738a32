package run.boylston.feed.board;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * An immutable array that shares all but what changed with the one it was made from: a change copies one chunk of 128
 * and the table of chunks, never the whole. Each chunk carries the stamp of its newest change, so that what changed
 * since a stamp is found without looking at the rest.
 */
final class Chunks<T> {

    private static final int SHIFT = 7;
    private static final int LENGTH = 1 << SHIFT;
    private static final Chunks<?> EMPTY = new Chunks<>(new Object[0][], new long[0]);

    private final Object[][] chunks;
    private final long[] stamps;

    private Chunks(Object[][] chunks, long[] stamps) {
        this.chunks = chunks;
        this.stamps = stamps;
    }

    @SuppressWarnings("unchecked")
    static <T> Chunks<T> empty() {
        return (Chunks<T>) EMPTY;
    }

    /** The element, or null where none was ever set. */
    @SuppressWarnings("unchecked")
    T at(int index) {
        int chunk = index >> SHIFT;
        return chunk < chunks.length ? (T) chunks[chunk][index & (LENGTH - 1)] : null;
    }

    /** Every element of the chunks stamped later than {@code since}; not all of these elements are as new. */
    void forEachSince(long since, Consumer<T> action) {
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            if (stamps[chunk] > since) {
                forEach(chunks[chunk], action);
            }
        }
    }

    void forEach(Consumer<T> action) {
        forEachSince(Long.MIN_VALUE, action);
    }

    @SuppressWarnings("unchecked")
    private static <T> void forEach(Object[] chunk, Consumer<T> action) {
        for (Object element : chunk) {
            if (element != null) {
                action.accept((T) element);
            }
        }
    }

    /** Changes in one thread; what {@link #publish()} gave away is never changed again. */
    static final class Editor<T> {

        private Object[][] chunks = new Object[0][];
        private long[] stamps = new long[0];
        private boolean[] copied = new boolean[0];
        private Chunks<T> published = empty();
        private boolean changed;

        @SuppressWarnings("unchecked")
        T at(int index) {
            int chunk = index >> SHIFT;
            return chunk < chunks.length ? (T) chunks[chunk][index & (LENGTH - 1)] : null;
        }

        void set(int index, T element, long stamp) {
            int chunk = index >> SHIFT;
            growTo(chunk + 1);
            if (!copied[chunk]) {
                chunks[chunk] = chunks[chunk].clone();
                copied[chunk] = true;
            }
            chunks[chunk][index & (LENGTH - 1)] = element;
            stamps[chunk] = stamp;
            changed = true;
        }

        Chunks<T> publish() {
            if (changed) {
                published = new Chunks<>(chunks.clone(), stamps.clone());
                Arrays.fill(copied, false);
                changed = false;
            }
            return published;
        }

        private void growTo(int length) {
            int from = chunks.length;
            if (length > from) {
                chunks = Arrays.copyOf(chunks, length);
                stamps = Arrays.copyOf(stamps, length);
                copied = Arrays.copyOf(copied, length);
                for (int chunk = from; chunk < length; chunk++) {
                    chunks[chunk] = new Object[LENGTH];
                    copied[chunk] = true;
                }
            }
        }
    }
}
