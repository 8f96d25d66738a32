package run.boylston.feed.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
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

    FanSocket(Session session, int sendBufferBytes) {
        this.session = session;
        channel = ((UndertowSession) session).getChannel();
        // Else a kernel buffers megabytes of frames that a stalled fan gets when nobody wants them any more.
        channel.config().setOption(ChannelOption.SO_SNDBUF, sendBufferBytes);
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(sendBufferBytes / 2, sendBufferBytes));
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

    /** Tells {@code done} on the channel's event loop. */
    @Override
    public void send(Frame frame, Consumer<Boolean> done) {
        var content = Unpooled.wrappedBuffer(frame.pieces().toArray(byte[][]::new));
        var message = frame.binary() ? new BinaryWebSocketFrame(content) : new TextWebSocketFrame(content);
        channel.writeAndFlush(message).addListener(written -> done.accept(written.isSuccess()));
    }

    @Override
    public void ping() {
        channel.writeAndFlush(new PingWebSocketFrame());
    }

    /** Cuts the line if even that cannot be said in five seconds. */
    @Override
    public void close(CloseCode code, String reason) {
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_WRITTEN_WITHIN_MS, TimeUnit.MILLISECONDS);
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
