package run.boylston.feed.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Stands on a fan's channel before the container, which would answer any number of pings, and keep the answers for a fan
 * who reads none. A fan has a second's allowance of control frames, and one of frames of messages; who takes more is put
 * out. On the channel's event loop.
 */
final class FrameGuard extends ChannelInboundHandlerAdapter {

    private static final long WINDOW_NS = TimeUnit.SECONDS.toNanos(1);

    private final int controlsPerSecond;
    private final int framesPerSecond;
    private final Runnable heard;
    private final Consumer<String> breach;
    private final LongSupplier nanoTime;

    private long windowFrom;
    private int controls;
    private int frames;
    private boolean out;

    /**
     * @param heard told of every ping
     * @param breach told once, in words for the fan
     */
    FrameGuard(
            int controlsPerSecond,
            int framesPerSecond,
            Runnable heard,
            Consumer<String> breach,
            LongSupplier nanoTime) {
        this.controlsPerSecond = controlsPerSecond;
        this.framesPerSecond = framesPerSecond;
        this.heard = heard;
        this.breach = breach;
        this.nanoTime = nanoTime;
        windowFrom = nanoTime.getAsLong();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof CloseWebSocketFrame || !(message instanceof WebSocketFrame frame)) {
            context.fireChannelRead(message);
        } else if (out || isTooMany(frame)) {
            ReferenceCountUtil.release(frame);
            putOut();
        } else if (frame instanceof PingWebSocketFrame ping) {
            answer(context, ping);
        } else {
            context.fireChannelRead(frame);
        }
    }

    private boolean isTooMany(WebSocketFrame frame) {
        if (nanoTime.getAsLong() - windowFrom >= WINDOW_NS) {
            windowFrom = nanoTime.getAsLong();
            controls = 0;
            frames = 0;
        }
        return frame instanceof PingWebSocketFrame || frame instanceof PongWebSocketFrame
                ? ++controls > controlsPerSecond
                : ++frames > framesPerSecond;
    }

    private void putOut() {
        if (!out) {
            out = true;
            breach.accept(
                    "At most " + controlsPerSecond + " control frames and " + framesPerSecond + " others a second");
        }
    }

    /** Whoever reads nothing gets no answer: it would wait behind the others. */
    private void answer(ChannelHandlerContext context, PingWebSocketFrame ping) {
        heard.run();
        if (context.channel().isWritable()) {
            context.channel().writeAndFlush(new PongWebSocketFrame(ping.content()));
        } else {
            ping.release();
        }
    }
}
