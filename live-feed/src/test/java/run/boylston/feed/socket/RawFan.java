package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A client that keeps to no protocol: writes whatever bytes, and reads frames. */
public final class RawFan implements AutoCloseable {

    public static final int TEXT = 1;
    static final int CONTINUATION = 0;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    public static final int FINAL = 0x80;

    private static final int PATIENCE_MS = 15_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public RawFan(int port, String race) {
        this(port, race, 0);
    }

    /** @param receiveBufferBytes 0 for as many as the system gives */
    public RawFan(int port, String race, int receiveBufferBytes) {
        try {
            socket = new Socket();
            if (receiveBufferBytes > 0) {
                socket.setReceiveBufferSize(receiveBufferBytes);
            }
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(PATIENCE_MS);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            upgrade(race);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void upgrade(String race) throws IOException {
        out.write(("GET /live/" + race + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(US_ASCII));
        var line = new StringBuilder();
        while (line.indexOf("\r\n\r\n") < 0) {
            line.append((char) read());
        }
    }

    /** A masked frame, with a mask of zeroes. */
    public void frame(int head, byte[] payload) throws IOException {
        write(head, 0x80, payload);
    }

    void unmasked(int head, byte[] payload) throws IOException {
        write(head, 0, payload);
    }

    /** At once: whoever closes at a head does not wait for the rest. */
    private void write(int head, int mask, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(head);
        var length = payload.length;
        if (length < 126) {
            frame.write(mask | length);
        } else if (length < 65_536) {
            frame.writeBytes(new byte[] {(byte) (mask | 126), (byte) (length >> 8), (byte) length});
        } else {
            frame.write(mask | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        frame.writeBytes(new byte[mask == 0 ? 0 : 4]);
        frame.writeBytes(payload);
        out.write(frame.toByteArray());
    }

    /** The code that the server closes with; what comes before is passed over. */
    public int closeCode() throws IOException {
        while (true) {
            int opcode = read() & 0x0F;
            var payload = in.readNBytes(length(read()));
            if (opcode == CLOSE) {
                return (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
            }
        }
    }

    /** Whether the server ends the line, and no Close before; what comes before is passed over. */
    public boolean endsWithoutClose() throws IOException {
        while (true) {
            int head = in.read();
            if (head < 0) {
                return true;
            }
            if ((head & 0x0F) == CLOSE) {
                return false;
            }
            in.readNBytes(length(read()));
        }
    }

    /** On a line that is cut already it cannot be heard. */
    public void pingIfOpen() {
        try {
            frame(FINAL | PING, new byte[0]);
        } catch (IOException e) {
            // Cut.
        }
    }

    private int length(int first) throws IOException {
        if (first < 126) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first == 126 ? 2 : 8); i++) {
            length = length << 8 | read();
        }
        return length;
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new IOException("The server went without a word");
        }
        return next;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
