package run.boylston.feed.socket;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A large piece of messages outside the heap: one copy, however many frames it is in. A field of a megabyte is in a frame of
 * every watch and in those of many rounds, and stalled fans keep theirs for a minute. The copy is there as long as a frame or
 * a channel has it, and found as long as the piece is.
 */
final class SharedBytes {

    /** Below this a copy is cheaper than one more buffer to write. */
    static final int SHARED_FROM = 16_384;

    /** Arrays are equal if they are the same. */
    private static final Map<byte[], SharedBytes> SHARED = Collections.synchronizedMap(new WeakHashMap<>());

    private WeakReference<ByteBuffer> copy = new WeakReference<>(null);

    private SharedBytes() {}

    /** @param piece never to be changed */
    static ByteBuffer of(byte[] piece) {
        return SHARED.computeIfAbsent(piece, unknown -> new SharedBytes()).copyOf(piece);
    }

    private synchronized ByteBuffer copyOf(byte[] piece) {
        var known = copy.get();
        if (known == null) {
            known = ByteBuffer.allocateDirect(piece.length).put(piece).flip();
            copy = new WeakReference<>(known);
        }
        return known;
    }
}
