package run.boylston.feed.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerLineTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final byte[] ANSWER = new byte[300_000];

    private final Network network = new Network();
    private final EmbeddedChannel channel = new EmbeddedChannel(network);
    private final AnswerLine line = new AnswerLine(channel);
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void whatTheNetworkTakesIsTakenAtOnce() {
        // when
        answer();

        // then
        assertThat(taken).hasValue(1);
        assertThat(line.isUnread()).isFalse();

        // when
        channel.advanceTimeBy(31, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        // then
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void anAnswerIsTakenWhenAllOfItIs() {
        // given
        network.takes = false;

        // when
        answer();

        // then
        assertThat(taken).hasValue(0);
        assertThat(line.isUnread()).isTrue();

        // when
        network.takes = true;
        channel.flush();

        // then
        assertThat(taken).hasValue(1);
        assertThat(line.isUnread()).isFalse();
    }

    @Test
    void whoIsGoneHasTakenAll() {
        // given
        network.takes = false;
        answer();

        // when
        channel.close();

        // then
        assertThat(taken).hasValue(1);

        // when: an answer to nobody
        answer();

        // then
        assertThat(taken).hasValue(2);
    }

    @Test
    void whoDoesNotTakeItInTimeIsCut() {
        // given
        network.takes = false;
        answer();

        // when
        channel.advanceTimeBy(29, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        // then
        assertThat(channel.isOpen()).isTrue();

        // when
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        // then
        assertThat(channel.isOpen()).isFalse();
        assertThat(taken).hasValue(1);
    }

    private void answer() {
        channel.write(Unpooled.wrappedBuffer(ANSWER));
        line.whenTaken(WITHIN, taken::incrementAndGet);
        channel.runPendingTasks();
    }

    /** Takes what is flushed, or leaves it where it is. */
    private static final class Network extends ChannelOutboundHandlerAdapter {

        private boolean takes = true;

        @Override
        public void flush(ChannelHandlerContext context) {
            if (takes) {
                context.flush();
            }
        }
    }
}
