package run.boylston.feed.field;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what {@link Bytes} wrote. Bytes that end early are an {@link IndexOutOfBoundsException}. */
public final class ByteReader {

    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int one() {
        return bytes[at++] & 0xFF;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = one();
            value |= (long) (next & 0x7F) << shift;
            if (next <= 0x7F) {
                return value;
            }
        }
    }

    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    public String text() {
        int length = (int) number();
        var text = new String(bytes, at, length, UTF_8);
        at += length;
        return text;
    }
}
