package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameGuardTest {

    private final List<String> breaches = new ArrayList<>();
    private int heard;
    private long now;
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new FrameGuard(10, 20, () -> heard++, breaches::add, () -> now));

    @Test
    void answersAPingWithWhatItSaid() {
        // when
        ping(1);

        // then
        PongWebSocketFrame pong = channel.readOutbound();
        assertThat(pong.content().toString(UTF_8)).isEqualTo("there?");
        assertThat(heard).isEqualTo(1);
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void keepsNoAnswerForWhoReadsNone() {
        // given
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);

        // when
        ping(3);

        // then
        assertThat(channel.<Object>readOutbound()).isNull();
        assertThat(heard).isEqualTo(3);
    }

    @Test
    void putsOutWhoSendsTooManyControlFramesInASecond() {
        // when
        ping(10);

        // then
        assertThat(breaches).isEmpty();

        // when
        ping(5);

        // then
        assertThat(breaches).hasSize(1);
        assertThat(channel.outboundMessages()).hasSize(10);
    }

    @Test
    void givesAnotherAllowanceEverySecond() {
        for (int second = 0; second < 3; second++) {
            ping(10);
            send(20);
            now += 1_000_000_000;
        }

        // then
        assertThat(breaches).isEmpty();
        assertThat(channel.inboundMessages()).hasSize(60);
    }

    @Test
    void putsOutWhoseMessageNeverEnds() {
        // when
        send(30);

        // then
        assertThat(breaches).hasSize(1);
        assertThat(channel.inboundMessages()).hasSize(20);

        // when
        channel.writeInbound(new CloseWebSocketFrame());

        // then
        assertThat(channel.inboundMessages()).hasSize(21);
    }

    private void send(int frames) {
        for (int i = 0; i < frames; i++) {
            channel.writeInbound(new ContinuationWebSocketFrame(false, 0, "x"));
        }
    }

    private void ping(int times) {
        for (int i = 0; i < times; i++) {
            channel.writeInbound(new PingWebSocketFrame(Unpooled.copiedBuffer("there?".getBytes(UTF_8))));
        }
    }
}
