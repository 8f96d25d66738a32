package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole message as it goes to the network, for any number of fans. Outside the heap, where sockets take it from; the
 * collector frees it, so nobody has to know when the last fan has it.
 */
final class WireFrame {

    private static final int FINAL = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int LONGEST_HEAD = 10;
    private static final int SHORT_AT_MOST = 125;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;
    private static final int TWO_BYTES_AT_MOST = 0xFFFF;
    private static final byte[] NO_END = {};
    private static final byte[] END_OF_EVENT = "\n\n".getBytes(UTF_8);

    /** No address. */
    private static final long SCATTERED = 0;

    private final ByteBuf content;
    /** Of the bytes in memory, if they are all in one place. */
    private final long address;

    private WireFrame(ByteBuffer head, List<byte[]> pieces, byte[] end) {
        var parts = parts(head, pieces, end);
        content = parts.length == 1 ? parts[0] : Unpooled.wrappedUnmodifiableBuffer(parts);
        address = parts.length == 1 && content.hasMemoryAddress() ? content.memoryAddress() : SCATTERED;
    }

    /** As RFC 6455 has it from a server: one frame, no mask. */
    static WireFrame ofSocket(Frame frame) {
        var head = ByteBuffer.allocate(LONGEST_HEAD);
        head.put((byte) (FINAL | (frame.binary() ? BINARY : TEXT)));
        putLength(head, frame.bytes());
        return new WireFrame(head.flip(), frame.pieces(), NO_END);
    }

    /** As an event stream has it. */
    static WireFrame ofStream(Frame frame) {
        return new WireFrame(UTF_8.encode(frame.lines() + "data: "), frame.pieces(), END_OF_EVENT);
    }

    /** To be written once. */
    ByteBuf forOne() {
        return forOne(0);
    }

    /** What is left of it after so many bytes, to be written once. */
    ByteBuf forOne(int sent) {
        return content.retainedDuplicate().skipBytes(sent);
    }

    /**
     * Gives the kernel as much as it takes at once.
     *
     * @return how many bytes; none of what is in several pieces
     */
    int sendTo(Socket socket) throws IOException {
        if (address == SCATTERED) {
            return 0;
        }
        try {
            return socket.sendAddress(address, content.readerIndex(), content.writerIndex());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    int bytes() {
        return content.readableBytes();
    }

    /** To be written as often as one likes, whoever writes it: it is there for as long as it is referred to. */
    ByteBuf forMany() {
        return Unpooled.unreleasableBuffer(content.duplicate());
    }

    /** What is large is not copied for this message; all the rest is in one buffer, in which the large ones make cuts. */
    private static ByteBuf[] parts(ByteBuffer head, List<byte[]> pieces, byte[] end) {
        int copied = head.remaining() + end.length;
        for (var piece : pieces) {
            copied += isShared(piece) ? 0 : piece.length;
        }
        var parts = new ArrayList<ByteBuf>(3);
        var copy = ByteBuffer.allocateDirect(copied).put(head);
        int from = 0;
        for (var piece : pieces) {
            if (isShared(piece)) {
                parts.add(Unpooled.wrappedBuffer(copy.slice(from, copy.position() - from)));
                parts.add(Unpooled.wrappedBuffer(SharedBytes.of(piece)));
                from = copy.position();
            } else {
                copy.put(piece);
            }
        }
        copy.put(end);
        parts.add(Unpooled.wrappedBuffer(copy.slice(from, copy.position() - from)));
        return parts.stream().filter(ByteBuf::isReadable).toArray(ByteBuf[]::new);
    }

    private static boolean isShared(byte[] piece) {
        return piece.length >= SharedBytes.SHARED_FROM;
    }

    private static void putLength(ByteBuffer head, int length) {
        if (length <= SHORT_AT_MOST) {
            head.put((byte) length);
        } else if (length <= TWO_BYTES_AT_MOST) {
            head.put((byte) TWO_BYTES_FOLLOW).putShort((short) length);
        } else {
            head.put((byte) EIGHT_BYTES_FOLLOW).putLong(length);
        }
    }
}
