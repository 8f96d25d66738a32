package run.boylston.feed.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.ssl.SslHandler;
import io.undertow.websockets.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one class that touches a fan's channel. The container encodes a text anew for each session, has no idle timeout,
 * and waits for a Close to be written for ever; here bytes are shared, and a channel that takes nothing is cut.
 */
final class FanSocket implements FanLine {

    private static final long CLOSE_WRITTEN_WITHIN_MS = 5_000;

    private final Session session;
    private final Channel channel;
    /** Behind everything that would look at a whole frame once more. */
    private final ChannelHandlerContext wire;

    private final DirectSocket direct;
    private final Outbox outbox;
    /** The loop's own: whether Close was written. */
    private boolean closed;

    FanSocket(Session session, int sendBufferBytes, Outboxes outboxes) {
        this(session, ((UndertowSession) session).getChannel(), sendBufferBytes, outboxes);
    }

    FanSocket(Session session, Channel channel, int sendBufferBytes, Outboxes outboxes) {
        this.session = session;
        this.channel = channel;
        wire = wire(channel.pipeline());
        direct = new DirectSocket(channel);
        outbox = outboxes.of(channel.eventLoop());
        // Else a kernel buffers megabytes of frames that a stalled fan gets when nobody wants them any more.
        channel.config().setOption(ChannelOption.SO_SNDBUF, sendBufferBytes);
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(sendBufferBytes / 2, sendBufferBytes));
    }

    /** What is written there goes to the network itself, or to TLS where that is spoken. */
    private static ChannelHandlerContext wire(ChannelPipeline pipeline) {
        var names = pipeline.names();
        var tls = pipeline.context(SslHandler.class);
        return pipeline.context(names.get(tls == null ? 0 : names.indexOf(tls.name()) + 1));
    }

    /** Puts the guard, and what closes a text that is no UTF-8, between the frames as they come and everybody else. */
    void guard(FrameGuard guard) {
        var pipeline = channel.pipeline();
        pipeline.forEach(entry -> {
            if (entry.getValue() instanceof WebSocketFrameDecoder) {
                pipeline.addAfter(entry.getKey(), "fan-guard", guard);
                pipeline.addAfter("fan-guard", "fan-text", new Utf8FrameValidator());
            }
        });
    }

    @Override
    public boolean isTwoWay() {
        return true;
    }

    /** Goes with the round, at {@link Outboxes#flush}. Tells {@code done} on the channel's event loop. */
    @Override
    public void send(Frame frame, Consumer<Boolean> done) {
        outbox.write(() -> write(frame, done));
    }

    private void write(Frame frame, Consumer<Boolean> done) {
        if (closed) {
            done.accept(false);
            return;
        }
        ChannelFuture rest;
        try {
            rest = put(frame.wire());
        } catch (Throwable e) {
            done.accept(false);
            throw e;
        }
        if (rest == null) {
            done.accept(true);
        } else {
            rest.addListener(written -> done.accept(written.isSuccess()));
        }
    }

    /** Null if all of it is through. Most frames go at once, and cost no promise. */
    private ChannelFuture put(WireFrame frame) {
        int sent = direct.send(frame);
        if (sent == frame.bytes()) {
            return null;
        }
        wire.writeAndFlush(frame.forOne(sent), channel.voidPromise());
        var rest = channel.unsafe().outboundBuffer();
        // Written last, so through when all is; and of a channel that has closed, that it is not.
        return rest != null && rest.isEmpty() ? null : wire.writeAndFlush(Unpooled.EMPTY_BUFFER);
    }

    @Override
    public void ping() {
        channel.writeAndFlush(new PingWebSocketFrame());
    }

    /** Cuts the line if even that cannot be said in five seconds. */
    @Override
    public void close(CloseCode code, String reason) {
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_WRITTEN_WITHIN_MS, TimeUnit.MILLISECONDS);
        // What was sent before goes before.
        outbox.write(() -> sayClose(code, reason));
        outbox.flush();
    }

    private void sayClose(CloseCode code, String reason) {
        closed = true;
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException e) {
            cut();
        }
    }

    @Override
    public void whenClosed(Runnable action) {
        channel.closeFuture().addListener(closed -> action.run());
    }

    @Override
    public void cut() {
        channel.close();
    }
}
