package run.boylston.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that a page sends to anybody: addresses, headers and bodies of its requests, and the frames of its sockets. */
final class Outgoing {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> frames = new CopyOnWriteArrayList<>();

    /** Before the page is opened. */
    Outgoing(Page page) {
        page.context().onRequest(this::note);
        page.onWebSocket(socket -> {
            requests.add(socket.url());
            socket.onFrameSent(this::note);
        });
    }

    private void note(Request request) {
        requests.add(request.url());
        requests.addAll(request.headers().values());
        if (request.postDataBuffer() != null) {
            requests.add(text(request.postDataBuffer()));
        }
    }

    private void note(WebSocketFrame frame) {
        frames.add(frame.text() == null ? text(frame.binary()) : frame.text());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> frames() {
        return List.copyOf(frames);
    }
}
