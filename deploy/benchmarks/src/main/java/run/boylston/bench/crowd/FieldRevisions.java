package run.boylston.bench.crowd;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Reads of a field in bytes whose motion it brings; the form is described in live-feed's {@code FieldBytes}. */
final class FieldRevisions {

    private static final int TEXT_BIB = 16;

    private FieldRevisions() {}

    static void read(ByteBuf message, EntrantRevisions.Heard heard) {
        message.skipBytes(2);
        text(message);
        number(message);
        var base = signed(message);
        for (var points = number(message); points > 0; points--) {
            number(message);
        }
        for (var rows = number(message); rows > 0; rows--) {
            var head = message.readByte();
            var bib = (head & TEXT_BIB) != 0 ? text(message) : Long.toString(number(message));
            var revision = number(message);
            number(message);
            var t0 = base + number(message);
            number(message);
            number(message);
            heard.progress(bib, revision, t0);
        }
    }

    private static long number(ByteBuf message) {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = message.readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static long signed(ByteBuf message) {
        var value = number(message);
        return value >>> 1 ^ -(value & 1);
    }

    private static String text(ByteBuf message) {
        return message.readCharSequence((int) number(message), StandardCharsets.UTF_8)
                .toString();
    }
}
