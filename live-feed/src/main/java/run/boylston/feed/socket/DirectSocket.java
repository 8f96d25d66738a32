package run.boylston.feed.socket;

import io.netty.channel.Channel;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;

/**
 * The way past all that Netty keeps of a write until it is done, which is more work than the kernel's call where that takes a
 * small frame at once. Only while nothing waits to be written before, and on the channel's event loop.
 */
final class DirectSocket {

    private final Channel.Unsafe unsafe;
    /** Null where frames are encrypted, or the transport is Java's own. */
    private final Socket socket;

    DirectSocket(Channel channel) {
        unsafe = channel.unsafe();
        boolean plain = channel.pipeline().get(SslHandler.class) == null;
        socket = plain && channel instanceof UnixChannel unix && unix.fd() instanceof Socket own ? own : null;
    }

    /** How many bytes of the frame are gone: whoever writes the rest hears of a line that is broken. */
    int send(WireFrame frame) {
        try {
            return socket != null && isFree() ? frame.sendTo(socket) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** A channel that is closed has no buffer, and its number may be another's already. */
    private boolean isFree() {
        var waiting = unsafe.outboundBuffer();
        return waiting != null && waiting.totalPendingWriteBytes() == 0 && socket.isOpen();
    }
}
