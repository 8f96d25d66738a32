package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FanSocketTest {

    private static final String CLOSE = "88";

    private final EventLoopGroup loops = new DefaultEventLoopGroup(1);
    private final Outboxes outboxes = new Outboxes();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Channel channel;
    private FanSocket socket;

    @BeforeEach
    void connect() throws Exception {
        var address = new LocalAddress(FanSocketTest.class);
        new ServerBootstrap()
                .group(loops)
                .channel(LocalServerChannel.class)
                .childHandler(new Hearing())
                .bind(address)
                .sync();
        channel = new Bootstrap()
                .group(loops)
                .channel(LocalChannel.class)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(address)
                .sync()
                .channel();
        socket = new FanSocket(session(), channel, 16_384, outboxes);
    }

    @AfterEach
    void end() {
        loops.shutdownGracefully(0, 0, SECONDS);
    }

    @Test
    void closeComesAfterWhatWasSentBeforeAndNothingAfterIt() throws Exception {
        // given
        send("first", 1);

        // when
        channel.eventLoop()
                .submit(() -> socket.close(CloseCodes.GOING_AWAY, ""))
                .get(15, SECONDS);
        send("second", 2);
        outboxes.flush();

        // then
        await().until(() -> told.size() == 2 && heard.size() == 2);
        assertThat(heard).containsExactly("820101", CLOSE);
        assertThat(told).containsExactly("first true", "second false");
    }

    @Test
    void whoseFrameCannotBeWrittenIsToldAndTheNextIsServed() {
        // given
        var broken = Frame.ofBytes(new byte[] {1});
        broken.wire().forOne().release(2);

        // when
        socket.send(broken, done -> told.add("first " + done));
        send("second", 2);
        outboxes.flush();

        // then
        await().until(() -> told.size() == 2 && heard.size() == 1);
        assertThat(told).containsExactly("first false", "second true");
        assertThat(heard).containsExactly("820102");
    }

    private void send(String name, int content) {
        socket.send(Frame.ofBytes(new byte[] {(byte) content}), done -> told.add(name + " " + done));
    }

    /** As the container's: a Close is written to the channel at once. */
    private Session session() {
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Session.class}, (self, method, arguments) -> {
                    channel.writeAndFlush(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(CLOSE)));
                    return null;
                });
    }

    private final class Hearing extends SimpleChannelInboundHandler<ByteBuf> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
            heard.add(ByteBufUtil.hexDump(bytes));
        }
    }
}
