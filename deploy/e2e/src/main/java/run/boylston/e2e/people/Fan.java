package run.boylston.e2e.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage;

/** A fan with an open socket on {@code ws /live/{race}}. Everything heard is kept, in order. */
public final class Fan implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final WebSocket socket;
    private final Listener listener;

    private Fan(WebSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    public static Fan connect(URI liveFeed, String race) {
        return connect(liveFeed, race, message -> {});
    }

    /** @param each is told of every message on the socket's own thread, as soon as it is whole */
    public static Fan connect(URI liveFeed, String race, Consumer<LiveMessage> each) {
        var listener = new Listener(each);
        var address = URI.create("ws://" + liveFeed.getAuthority() + "/live/" + race);
        var socket = HTTP.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(address, listener)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        return new Fan(socket, listener);
    }

    public Fan watch(LiveMessage.Hello hello) {
        say(new String(Json.write(hello), StandardCharsets.UTF_8));
        return this;
    }

    /** Sends any text, a protocol message or not. */
    public void say(String text) {
        socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Everything heard so far. */
    public List<LiveMessage> heard() {
        return List.copyOf(listener.heard);
    }

    /** All heard so far of one type. */
    public <T extends LiveMessage> List<T> heard(Class<T> type) {
        return listener.heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public boolean isOpen() {
        return !listener.closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        private final Consumer<LiveMessage> each;
        private final List<LiveMessage> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder partial = new StringBuilder();
        private volatile boolean closed;

        private Listener(Consumer<LiveMessage> each) {
            this.each = each;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                hear(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void hear(String text) {
            try {
                var message = Json.read(text.getBytes(StandardCharsets.UTF_8), LiveMessage.class);
                heard.add(message);
                each.accept(message);
            } catch (IOException e) {
                throw new AssertionError("Not a message: " + text, e);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            closed = true;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed = true;
        }
    }
}
