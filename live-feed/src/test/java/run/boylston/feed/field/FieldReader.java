package run.boylston.feed.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link FieldBytes} writes of dots, one message after another of the same connection. */
public final class FieldReader {

    private static final int TEXT_BIB = 16;

    /** A dot, metres and metres a second. */
    public record Dot(String bib, double d0M, double speedMps, double holdM, int kind) {}

    private List<Long> pointsDm = List.of();
    private ByteBuffer bytes;

    public List<Dot> read(byte[] message) {
        bytes = ByteBuffer.wrap(message);
        bytes.get();
        boolean whole = bytes.get() == 1;
        text();
        number();
        number();
        var points = new ArrayList<Long>();
        for (long left = number(); left > 0; left--) {
            points.add(number());
        }
        pointsDm = whole ? points : pointsDm;
        var dots = new ArrayList<Dot>();
        for (long left = number(); left > 0; left--) {
            dots.add(dot());
        }
        return dots;
    }

    private Dot dot() {
        int head = bytes.get();
        var bib = (head & TEXT_BIB) != 0 ? text() : Long.toString(number());
        number();
        double d0M = placeM();
        number();
        double speedMps = number() / 1_000.0;
        return new Dot(bib, d0M, speedMps, placeM(), head >> 2 & 3);
    }

    private double placeM() {
        long place = number();
        return (place % 2 == 1 ? (place - 1) / 2 : pointsDm.get((int) place / 2)) / 10.0;
    }

    private String text() {
        var text = new byte[(int) number()];
        bytes.get(text);
        return new String(text, UTF_8);
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes.get() & 0xFF;
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }
}
