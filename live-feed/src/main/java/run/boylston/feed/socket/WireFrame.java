package run.boylston.feed.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** A whole WebSocket message as RFC 6455 has it from a server: one frame, no mask. */
final class WireFrame {

    private static final int FINAL = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int LONGEST_HEAD = 10;
    private static final int SHORT_AT_MOST = 125;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;
    private static final int TWO_BYTES_AT_MOST = 0xFFFF;

    private final ByteBuf content;

    /** Outside the heap, where sockets take it from; the collector frees it, so nobody has to know when the last fan has it. */
    WireFrame(Frame frame) {
        var wire = ByteBuffer.allocateDirect(LONGEST_HEAD + frame.bytes());
        wire.put((byte) (FINAL | (frame.binary() ? BINARY : TEXT)));
        putLength(wire, frame.bytes());
        frame.pieces().forEach(wire::put);
        content = Unpooled.wrappedBuffer(wire.flip());
    }

    /** To be written once. */
    ByteBuf forOne() {
        return content.retainedDuplicate();
    }

    private static void putLength(ByteBuffer wire, int length) {
        if (length <= SHORT_AT_MOST) {
            wire.put((byte) length);
        } else if (length <= TWO_BYTES_AT_MOST) {
            wire.put((byte) TWO_BYTES_FOLLOW).putShort((short) length);
        } else {
            wire.put((byte) EIGHT_BYTES_FOLLOW).putLong(length);
        }
    }
}
