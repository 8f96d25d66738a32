package run.boylston.feed.field;

import java.util.Arrays;

/** Bytes that grow, with numbers of as many as they need. */
final class Bytes {

    private byte[] bytes = new byte[256];
    private int length;

    void add(int one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) one;
    }

    /** @throws IllegalArgumentException if it is below zero */
    void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("Below zero: " + value);
        }
        long rest = value;
        while (rest > 0x7F) {
            add((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        add((int) rest);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
