package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import run.boylston.contracts.Json;

/** A fan: a real WebSocket client that keeps what it hears in order. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_S = 15;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> heardBytes = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(URI uri, Map<String, String> headers) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(uri, this).join();
    }

    public static LiveClient connect(int port, String race) {
        return connect(port, race, Map.of());
    }

    public static LiveClient connect(int port, String race, Map<String, String> headers) {
        return new LiveClient(URI.create("ws://localhost:" + port + "/live/" + race), headers);
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    public void sayIfOpen(String text) {
        socket.sendText(text, true).exceptionally(failure -> null).join();
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    void sayInPieces(String piece, int pieces) {
        for (int i = 0; i < pieces; i++) {
            socket.sendText(piece, false).join();
        }
    }

    void sayBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next message, of whatever type. */
    public JsonNode next() {
        return next(heard);
    }

    /** The next binary message, which is none of the others. */
    byte[] nextBytes() {
        return next(heardBytes);
    }

    private static <T> T next(BlockingQueue<T> heard) {
        try {
            var next = heard.poll(PATIENCE_S, SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was heard");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message of a type; what comes before it is passed over. */
    public JsonNode next(String type) {
        var next = next();
        while (!next.path("type").asText().equals(type)) {
            next = next();
        }
        return next;
    }

    /** The code that the server closed with. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_S, SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence piece, boolean last) {
        message.append(piece);
        if (last) {
            try {
                heard.add(Json.mapper().readTree(message.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            message.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer piece, boolean last) {
        var bytes = new byte[piece.remaining()];
        piece.get(bytes);
        heardBytes.add(bytes);
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
