package run.boylston.bench.fan;

import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One socket of {@link Lines}: takes bytes through the frame boundaries. On the one thread that reads. */
final class Line {

    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    final int number;
    final SocketChannel channel;
    volatile SelectionKey key;
    private byte[] partial = new byte[0];
    private long messageBytes;

    Line(int number, SocketChannel channel) {
        this.number = number;
        this.channel = channel;
    }

    /** Bytes of all messages up to the one that is told of now, heads included. */
    long messageBytes() {
        return messageBytes;
    }

    /** @param in read to its end; what is no whole frame yet is kept */
    void take(ByteBuffer in, Lines.Listener listener) {
        var data = in;
        if (partial.length > 0) {
            var joined = Arrays.copyOf(partial, partial.length + in.remaining());
            in.get(joined, partial.length, in.remaining());
            data = ByteBuffer.wrap(joined);
        }
        var frame = nextFrame(data);
        while (frame != null) {
            tell(frame, listener);
            frame = nextFrame(data);
        }
        partial = new byte[data.remaining()];
        data.get(partial);
    }

    /** From its head on; null if it is not all there. */
    private static ByteBuffer nextFrame(ByteBuffer data) {
        var head = 2;
        if (data.remaining() < head) {
            return null;
        }
        long length = data.get(data.position() + 1) & 0x7F;
        head += length == TWO_BYTES ? 2 : length == EIGHT_BYTES ? 8 : 0;
        if (data.remaining() < head) {
            return null;
        }
        if (length == TWO_BYTES) {
            length = data.getShort(data.position() + 2) & 0xFFFF;
        } else if (length == EIGHT_BYTES) {
            length = data.getLong(data.position() + 2);
        }
        if (data.remaining() < head + length) {
            return null;
        }
        var frame = data.slice(data.position(), (int) (head + length));
        data.position(data.position() + (int) (head + length));
        return frame.position(head).mark();
    }

    private void tell(ByteBuffer frame, Lines.Listener listener) {
        var opcode = frame.get(0) & 0x0F;
        if (opcode < CLOSE) {
            messageBytes += frame.limit();
            listener.heard(this, frame);
        } else if (opcode == PING) {
            Lines.answer(this, frame);
        }
    }
}
