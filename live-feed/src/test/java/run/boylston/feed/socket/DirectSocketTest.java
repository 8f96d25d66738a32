package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.io.DataInputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames to a real socket, whose kernel takes them at once, in part, or not at all. */
class DirectSocketTest {

    private static final int FRAMES = 400;
    private static final int FRAME_BYTES = 3_000;
    private static final int HEAD_BYTES = 4;

    private final Outboxes outboxes = new Outboxes();
    private final List<Boolean> told = new CopyOnWriteArrayList<>();
    private EpollEventLoopGroup loops;
    private Socket client;
    private Channel channel;
    private FanSocket socket;

    @BeforeEach
    void connect() throws Exception {
        assumeTrue(Epoll.isAvailable());
        loops = new EpollEventLoopGroup(1);
        var accepted = new CompletableFuture<Channel>();
        var server = new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .childHandler(new Accepting(accepted))
                .bind("localhost", 0)
                .sync()
                .channel();
        client = new Socket();
        client.setReceiveBufferSize(4_096);
        client.setSoTimeout(15_000);
        client.connect(server.localAddress());
        channel = accepted.get(15, SECONDS);
        socket = new FanSocket(null, channel, 16_384, outboxes);
    }

    @AfterEach
    void end() throws Exception {
        if (loops != null) {
            client.close();
            loops.shutdownGracefully(0, 0, SECONDS);
        }
    }

    @Test
    void whatTheKernelTakesInPartComesWholeAndInOrder() throws Exception {
        // when
        for (int i = 0; i < FRAMES; i++) {
            send(i);
        }
        outboxes.flush();

        // then
        await().until(() -> channel.unsafe().outboundBuffer().totalPendingWriteBytes() > 0);
        var in = new DataInputStream(client.getInputStream());
        for (int i = 0; i < FRAMES; i++) {
            var frame = in.readNBytes(HEAD_BYTES + FRAME_BYTES);
            assertThat(frame).startsWith(0x82, 126, FRAME_BYTES >> 8, FRAME_BYTES & 0xFF);
            assertThat(frame[HEAD_BYTES]).isEqualTo((byte) i);
            assertThat(frame[HEAD_BYTES + FRAME_BYTES - 1]).isEqualTo((byte) i);
        }
        await().until(() -> told.size() == FRAMES);
        assertThat(told).doesNotContain(false);
    }

    @Test
    void whoIsGoneIsFoundOut() throws Exception {
        // given
        client.setSoLinger(true, 0);
        client.close();

        // when
        await().until(() -> {
            send(1);
            outboxes.flush();
            return told.contains(false);
        });

        // then
        await().until(() -> !channel.isOpen());
        send(2);
        outboxes.flush();
        await().until(() -> !told.get(told.size() - 1));
    }

    private void send(int content) {
        var bytes = new byte[FRAME_BYTES];
        Arrays.fill(bytes, (byte) content);
        socket.send(Frame.ofBytes(bytes), told::add);
    }

    private static final class Accepting extends ChannelInboundHandlerAdapter {

        private final CompletableFuture<Channel> accepted;

        Accepting(CompletableFuture<Channel> accepted) {
            this.accepted = accepted;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            accepted.complete(context.channel());
        }
    }
}
