package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.ChannelOption;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.websocket.CloseReason.CloseCode;
import java.util.function.Consumer;

/** A fan's line as server-sent events: each message is one event. All writes are on the connection's event loop. */
final class FanStream implements FanLine {

    private static final byte[] DATA = "data: ".getBytes(UTF_8);
    private static final byte[] END = "\n\n".getBytes(UTF_8);
    private static final Buffer COMMENT = Buffer.buffer(":\n\n");

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final Promise<Void> end = Promise.promise();

    FanStream(HttpServerRequest request, Context context) {
        this.request = request;
        this.context = context;
        response = request.response();
    }

    /**
     * Says the head of the answer.
     *
     * @param retryMs after which the fan is to come back if the line breaks
     */
    void open(int sendBufferBytes, long retryMs) {
        // As of a socket: else a kernel buffers megabytes for a fan who reads none of it.
        ((HttpServerConnection) request.connection())
                .channel()
                .config()
                .setOption(ChannelOption.SO_SNDBUF, sendBufferBytes);
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // What stands in between is not to gather messages before it gives them on.
                .putHeader("X-Accel-Buffering", "no")
                .write("retry: " + retryMs + "\n\n");
    }

    /** To be called when the answer has ended, or its connection. */
    void ended() {
        end.tryComplete();
    }

    /** Nothing comes in on it. */
    @Override
    public boolean isTwoWay() {
        return false;
    }

    @Override
    public void send(Frame frame, Consumer<Boolean> done) {
        var event =
                Buffer.buffer(frame.bytes() + 64).appendString(frame.lines()).appendBytes(DATA);
        frame.pieces().forEach(event::appendBytes);
        event.appendBytes(END);
        context.runOnContext(now -> write(event, done));
    }

    private void write(Buffer event, Consumer<Boolean> done) {
        if (response.closed() || response.ended()) {
            done.accept(false);
        } else {
            response.write(event).onComplete(written -> done.accept(written.succeeded()));
        }
    }

    @Override
    public void ping() {
        context.runOnContext(now -> write(COMMENT.copy(), written -> {}));
    }

    /** There are no codes here: what there is to say was said in a message. */
    @Override
    public void close(CloseCode code, String reason) {
        context.runOnContext(now -> {
            if (!response.ended()) {
                response.end();
            }
        });
    }

    @Override
    public void whenClosed(Runnable action) {
        end.future().onComplete(ended -> action.run());
    }

    @Override
    public void cut() {
        context.runOnContext(now -> response.reset());
    }
}
