package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks for something and reads of the answer only when it is told to, out of a small buffer. */
final class SlowReader implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final Socket socket = new Socket();
    private final StringBuilder rest = new StringBuilder();

    SlowReader(int port, String path) throws IOException {
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8));
    }

    /** Reads on until the text has come. */
    void readUntil(String text) throws IOException {
        var bytes = new byte[4_096];
        while (rest.indexOf(text) < 0) {
            int read = socket.getInputStream().read(bytes);
            if (read < 0) {
                throw new IOException("It ended before " + text);
            }
            rest.append(new String(bytes, 0, read, UTF_8));
        }
        rest.delete(0, rest.indexOf(text) + text.length());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
