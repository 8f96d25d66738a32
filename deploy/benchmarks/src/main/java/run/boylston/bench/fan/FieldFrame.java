package run.boylston.bench.fan;

import java.nio.ByteBuffer;

/** The head of a field in bytes, as live-feed's {@code FieldBytes} writes it. */
record FieldFrame(boolean whole, long rows) {

    private static final int VERSION = 1;

    static FieldFrame read(ByteBuffer frame) {
        if (frame.get() != VERSION) {
            throw new IllegalStateException("A field of another version");
        }
        var whole = frame.get() == 1;
        var epochBytes = (int) number(frame);
        frame.position(frame.position() + epochBytes);
        number(frame); // sequence
        number(frame); // base
        var points = number(frame);
        for (var i = 0; i < points; i++) {
            number(frame);
        }
        return new FieldFrame(whole, number(frame));
    }

    private static long number(ByteBuffer frame) {
        var number = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = frame.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
