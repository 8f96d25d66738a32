package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage;

class WireFrameTest {

    @Property(tries = 100)
    void anyLengthIsReadAsOneMessage(@ForAll @IntRange(max = 70_000) int length) {
        mustBeReadAsItWas(length);
    }

    @Example
    void lengthsWhereTheHeadGrowsAreReadAsOneMessage() {
        List.of(0, 1, 125, 126, 65_535, 65_536).forEach(WireFrameTest::mustBeReadAsItWas);
    }

    @Example
    void aTextIsReadAsText() {
        assertThat(read(Frame.of(new LiveMessage.Bye(7)))).isInstanceOf(TextWebSocketFrame.class);
    }

    @Example
    void goesToEveryFanWhole() {
        // given
        var frame = Frame.ofBytes(new byte[] {1, 2, 3});

        // when
        var first = frame.wire().forOne();
        first.skipBytes(first.readableBytes()).release();

        // then
        assertThat(frame.wire().forOne().readableBytes()).isEqualTo(5);
    }

    @Example
    void aLargeFieldIsInMemoryOnceForAllMessages() {
        // given
        var field = new byte[SharedBytes.SHARED_FROM];
        var first = Frame.of("snapshot", "e", 1, true, field, null, null, null, null);
        var later = Frame.of("snapshot", "e", 2, true, field, List.of(new byte[] {'{', '}'}), null, null, null);

        // when
        first.wire().forOne().nioBuffers()[1].put(0, (byte) 'x');

        // then
        assertThat(later.wire().forOne().nioBuffers()[1].get(0)).isEqualTo((byte) 'x');
        assertThat(later.event().forMany().nioBuffers()[1].get(0)).isEqualTo((byte) 'x');
        assertThat(Frame.ofBytes(field).wire().forOne().nioBuffers()[1].get(0)).isEqualTo((byte) 'x');
        assertThat(Frame.ofBytes(field.clone()).wire().forOne().nioBuffers()[1].get(0))
                .isZero();
    }

    @Example
    void whatStandsAroundALargeFieldIsSentToo() {
        // given
        var field = "1".repeat(SharedBytes.SHARED_FROM);
        var entrant = "2".repeat(SharedBytes.SHARED_FROM);
        var frame = Frame.of(
                "snapshot", "e", 1, true, bytes(field), List.of(bytes("3"), bytes(entrant)), bytes(field), null, null);

        // then
        var message = "{\"type\":\"snapshot\",\"epoch\":\"e\",\"sequence\":1,\"field\":" + field + ",\"entrants\":[3,"
                + entrant + "],\"leaders\":" + field + "}";
        assertThat(read(frame).content().toString(UTF_8)).isEqualTo(message);
        assertThat(frame.event().forMany().toString(UTF_8)).isEqualTo("id: e:1\ndata: " + message + "\n\n");
    }

    @Example
    void anEventIsThereForEveryFan() {
        // given
        var frame = Frame.of(new LiveMessage.Bye(7));

        // when
        var first = frame.event().forMany();
        first.skipBytes(first.readableBytes()).release();

        // then
        assertThat(frame.event().forMany().toString(UTF_8))
                .isEqualTo("retry: 7\ndata: " + Json.mapper().valueToTree(new LiveMessage.Bye(7)) + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void mustBeReadAsItWas(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        var message = read(Frame.ofBytes(content));
        assertThat(message).isInstanceOf(BinaryWebSocketFrame.class);
        assertThat(message.isFinalFragment()).isTrue();
        assertThat(ByteBufUtil.getBytes(message.content())).isEqualTo(content);
    }

    /** As a client does: no mask. */
    private static WebSocketFrame read(Frame frame) {
        var client = new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, 100_000));
        client.writeInbound(frame.wire().forOne());
        WebSocketFrame message = client.readInbound();
        assertThat(client.<Object>readInbound()).isNull();
        return message;
    }
}
