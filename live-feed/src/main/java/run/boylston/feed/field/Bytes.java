package run.boylston.feed.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes that grow, with numbers of as many as they need. {@link ByteReader} reads them. */
public final class Bytes {

    private static final int LONGEST_NUMERIC_BIB = 9;

    private byte[] bytes = new byte[256];
    private int length;

    public void add(int one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) one;
    }

    /** @throws IllegalArgumentException if it is below zero */
    public void number(long value) {
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

    /** Small for small numbers of either sign: race time begins below zero. */
    public void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    public void text(String text) {
        var utf8 = text.getBytes(UTF_8);
        number(utf8.length);
        for (byte one : utf8) {
            add(one);
        }
    }

    /** As a number where {@link #isNumeric}, else as text. */
    public void bib(String bib) {
        if (isNumeric(bib)) {
            number(Long.parseLong(bib));
        } else {
            text(bib);
        }
    }

    /** Whether a number says all of a bib: 007 is another than 7. */
    public static boolean isNumeric(String bib) {
        return bib.length() <= LONGEST_NUMERIC_BIB
                && bib.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && !bib.isEmpty()
                && (bib.length() == 1 || bib.charAt(0) != '0');
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
