package run.boylston.feed.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.websocket.CloseReason.CloseCode;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A fan's line as server-sent events: each message is one event. All writes are on the connection's event loop. */
final class FanStream implements FanLine {

    private static final Buffer COMMENT = Buffer.buffer(":\n\n");

    private final HttpServerResponse response;
    private final Channel channel;
    private final Context context;
    private final Outbox outbox;
    private final Promise<Void> ended = Promise.promise();

    FanStream(HttpServerRequest request, Context context, Outboxes outboxes) {
        this.context = context;
        response = request.response();
        channel = ((HttpServerConnection) request.connection()).channel();
        outbox = outboxes.of(channel.eventLoop());
    }

    /**
     * Says the head of the answer.
     *
     * @param retryMs after which the fan is to come back if the line breaks
     */
    void open(int sendBufferBytes, long retryMs) {
        // As of a socket: else a kernel buffers megabytes for a fan who reads none of it.
        channel.config().setOption(ChannelOption.SO_SNDBUF, sendBufferBytes);
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // What stands in between is not to gather messages before it gives them on.
                .putHeader("X-Accel-Buffering", "no")
                .write("retry: " + retryMs + "\n\n");
    }

    /** To be called when the answer has ended, or its connection. */
    void ended() {
        ended.tryComplete();
    }

    /** Nothing comes in on it. */
    @Override
    public boolean isTwoWay() {
        return false;
    }

    /** Goes with the round, at {@link Outboxes#flush}. */
    @Override
    public void send(Frame frame, Consumer<Boolean> done) {
        outbox.write(() -> write(() -> Buffer.buffer(frame.event().forMany()), done));
    }

    private void write(Supplier<Buffer> event, Consumer<Boolean> done) {
        if (response.closed() || response.ended()) {
            done.accept(false);
            return;
        }
        Future<Void> written;
        try {
            written = response.write(event.get());
        } catch (Throwable e) {
            done.accept(false);
            throw e;
        }
        written.onComplete(through -> done.accept(through.succeeded()));
    }

    @Override
    public void ping() {
        context.runOnContext(now -> write(COMMENT::copy, written -> {}));
    }

    /** There are no codes here: what there is to say was said in a message. */
    @Override
    public void close(CloseCode code, String reason) {
        // What was sent before goes before.
        outbox.write(() -> context.runOnContext(now -> end()));
        outbox.flush();
    }

    private void end() {
        if (!response.ended()) {
            response.end();
        }
    }

    @Override
    public void whenClosed(Runnable action) {
        ended.future().onComplete(now -> action.run());
    }

    /** Past Vert.x, which closes a channel when all that waits there is written. */
    @Override
    public void cut() {
        channel.pipeline().firstContext().close();
    }
}
