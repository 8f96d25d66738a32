package run.boylston.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A client that goes on sending while it is being answered, as a careless one does; {@link java.net.http.HttpClient} would
 * not read before it has sent all.
 */
final class LargeBody {

    private static final int PIECE = 64 * 1024;

    private LargeBody() {}

    /** @return the whole answer, head and body, as text */
    static String post(URI address, String key, int bytes) throws Exception {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var answer = CompletableFuture.supplyAsync(() -> readAll(socket));
            send(socket.getOutputStream(), address, key, bytes);
            return answer.get(60, TimeUnit.SECONDS);
        }
    }

    private static void send(OutputStream out, URI address, String key, int bytes) {
        var head =
                """
                POST %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Connection: close

                """
                        .formatted(address.getPath(), address.getAuthority(), key, bytes)
                        .replace("\n", "\r\n");
        var piece = new byte[PIECE];
        Arrays.fill(piece, (byte) ' ');
        try {
            out.write(head.getBytes(US_ASCII));
            for (var sent = 0; sent < bytes; sent += PIECE) {
                out.write(piece, 0, Math.min(PIECE, bytes - sent));
            }
            out.flush();
        } catch (IOException e) {
            // The server has answered and hung up: what it said is being read.
        }
    }

    private static String readAll(Socket socket) {
        var answer = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(answer);
        } catch (IOException e) {
            // A reset after the answer: what came before it is the answer.
        }
        return answer.toString(ISO_8859_1);
    }
}
