package run.boylston.bench.fan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Many fans' sockets, read by one thread, which tells a listener of each message. A line can be held: it reads no more. */
final class Lines implements AutoCloseable {

    interface Listener {
        /** @param frame from its payload on; its head stands before. The listener's only until it returns */
        void heard(Line line, ByteBuffer frame);
    }

    private static final String REQUEST = "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    private static final byte[] NO_MASK = new byte[4];
    private static final int TEXT = 0x81;
    private static final int PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int SHORT_AT_MOST = 125;
    private static final long SELECT_MS = 100;
    private static final int PATIENCE_MS = 10_000;

    private final URI address;
    private final Listener listener;
    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1_024);
    private final Thread reader = new Thread(this::readUntilClosed, "lines");

    Lines(URI address, Listener listener) throws IOException {
        this.address = address;
        this.listener = listener;
        selector = Selector.open();
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Opens one, says hello on it and begins to read, unless it is to be held at once.
     *
     * @param receiveBuffer bytes; 0 for what the system gives
     */
    Line open(String hello, int receiveBuffer, boolean held) throws IOException {
        var channel = SocketChannel.open();
        if (receiveBuffer > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
        }
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MS);
        channel.write(ByteBuffer.wrap(
                REQUEST.formatted(address.getPath(), address.getAuthority()).getBytes(US_ASCII)));
        upgrade(channel);
        channel.write(message(TEXT, hello.getBytes(UTF_8)));
        channel.configureBlocking(false);
        var line = new Line(lines.size(), channel);
        lines.add(line);
        line.key = channel.register(selector, held ? 0 : SelectionKey.OP_READ, line);
        selector.wakeup();
        return line;
    }

    /** Byte by byte: what comes behind is the first message's. */
    private static void upgrade(SocketChannel channel) throws IOException {
        channel.socket().setSoTimeout(PATIENCE_MS);
        var head = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("No handshake: " + head);
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("Refused: " + head);
        }
    }

    /** Lets held lines read again. */
    void release(List<Line> held) {
        held.forEach(line -> line.key.interestOps(SelectionKey.OP_READ));
        selector.wakeup();
    }

    /** How many were closed from the other side. */
    int closed() {
        return closed.get();
    }

    static void answer(Line line, ByteBuffer ping) {
        var said = new byte[ping.remaining()];
        ping.get(said);
        try {
            line.channel.write(message(PONG, said));
        } catch (IOException e) {
            // The next read finds out.
        }
    }

    /** Masked, as a client must, with a mask that changes nothing. */
    private static ByteBuffer message(int head, byte[] content) {
        var frame = ByteBuffer.allocate(content.length + 8);
        frame.put((byte) head);
        if (content.length <= SHORT_AT_MOST) {
            frame.put((byte) (MASKED | content.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) content.length);
        }
        return frame.put(NO_MASK).put(content).flip();
    }

    private void readUntilClosed() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read, SELECT_MS);
            }
        } catch (ClosedSelectorException e) {
            // That is the end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        var line = (Line) key.attachment();
        try {
            var read = line.channel.read(in.clear());
            if (read > 0) {
                line.take(in.flip(), listener);
                return;
            }
        } catch (IOException e) {
            // As if it had been closed.
        }
        key.cancel();
        closed.incrementAndGet();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        selector.close();
        reader.join(PATIENCE_MS);
        for (var line : lines) {
            line.channel.close();
        }
    }
}
