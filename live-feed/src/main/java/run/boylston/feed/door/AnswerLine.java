package run.boylston.feed.door;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a request's answer goes out on. Vert.x takes an answer for ended once it is written to the channel, and goes on to the
 * next request that came on it; who asks and reads nothing has all the answers wait there.
 */
final class AnswerLine {

    private final Channel channel;

    AnswerLine(Channel channel) {
        this.channel = channel;
    }

    static AnswerLine of(RoutingContext context) {
        return new AnswerLine(((HttpServerConnection) context.request().connection()).channel());
    }

    /** What had come on it before is handed over all the same. */
    boolean isEnded() {
        return !channel.isOpen();
    }

    /** Whether much of earlier answers waits to be read: of who asks again before they have read the answer, that is all. */
    boolean isUnread() {
        return !channel.isWritable();
    }

    /**
     * To be called in any thread when an answer has ended: what a worker has written is then on its way to the event loop, and
     * what is asked of the loop here comes behind it.
     *
     * @param within after which a line that has not taken it is cut
     * @param taken told once, on the event loop, when the network has taken all that was written, or the line has ended
     */
    void whenTaken(Duration within, Runnable taken) {
        channel.eventLoop().execute(() -> {
            var cut = channel.eventLoop().schedule(this::cut, within.toNanos(), TimeUnit.NANOSECONDS);
            // Written last, so through when all is; on a channel that has closed, at once.
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(through -> {
                cut.cancel(false);
                taken.run();
            });
        });
    }

    /** Past Vert.x, which closes a channel when all that waits there is written. */
    void cut() {
        channel.pipeline().firstContext().close();
    }
}
