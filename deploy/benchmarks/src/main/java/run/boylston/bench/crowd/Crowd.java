package run.boylston.bench.crowd;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One process' fans, all in one event loop, who come back when their connection is lost: to another replica, after a wait
 * that doubles, as the page does.
 */
final class Crowd implements CrowdFan.Owner, AutoCloseable {

    private static final int LONGEST_MESSAGE = 8 << 20;
    private static final int HANDSHAKE_BYTES = 8_192;
    private static final int OPENING_AT_ONCE = 400;
    private static final int TIMEOUT_MS = 20_000;
    private static final int FIRST_WAIT_MS = 500;
    private static final int LONGEST_WAIT_MS = 30_000;

    private final List<URI> replicas;
    private final NioEventLoopGroup loop = new NioEventLoopGroup(1);
    private final Queue<CrowdFan> waiting = new ArrayDeque<>();
    private int opening;
    private volatile int seated;
    private volatile int refused;
    private volatile int lost;
    private volatile long lastSeatedAt;
    private volatile long firstLostAt;

    /** @param replicas addresses of one race's sockets */
    Crowd(List<URI> replicas) {
        this.replicas = replicas;
    }

    /** In its event loop, like all that follows. */
    void open(List<CrowdFan> fans) {
        loop.execute(() -> {
            waiting.addAll(fans);
            openNext();
        });
    }

    /** Fans who have what they asked for. */
    int seated() {
        return seated;
    }

    /** Connections that were never seated. */
    int refused() {
        return refused;
    }

    /** Connections lost after they were. */
    int lost() {
        return lost;
    }

    /** Milliseconds from the first loss until the last fan was seated. */
    long backMs() {
        return TimeUnit.NANOSECONDS.toMillis(lastSeatedAt - firstLostAt);
    }

    private void openNext() {
        while (opening < OPENING_AT_ONCE && !waiting.isEmpty()) {
            opening++;
            open(waiting.remove());
        }
    }

    private void open(CrowdFan fan) {
        var address = replicas.get(fan.replica());
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, TIMEOUT_MS)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(HANDSHAKE_BYTES))
                                .addLast(new WebSocketClientProtocolHandler(config(address)))
                                .addLast(fan.new Connection());
                    }
                })
                .connect(address.getHost(), address.getPort())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        lost(fan, false);
                    }
                });
    }

    private static WebSocketClientProtocolConfig config(URI address) {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(address)
                .version(WebSocketVersion.V13)
                .maxFramePayloadLength(LONGEST_MESSAGE)
                .handshakeTimeoutMillis(TIMEOUT_MS)
                .withUTF8Validator(false)
                .build();
    }

    @Override
    public void seated(CrowdFan fan) {
        opening--;
        seated++;
        lastSeatedAt = System.nanoTime();
        openNext();
    }

    @Override
    public void lost(CrowdFan fan, boolean wasSeated) {
        if (wasSeated) {
            firstLostAt = lost == 0 ? System.nanoTime() : firstLostAt;
            lost++;
            seated--;
        } else {
            opening--;
            refused++;
        }
        fan.goElsewhere(replicas.size());
        loop.schedule(() -> returned(fan), waitMs(fan), TimeUnit.MILLISECONDS);
        openNext();
    }

    private void returned(CrowdFan fan) {
        waiting.add(fan);
        openNext();
    }

    private static long waitMs(CrowdFan fan) {
        var ceiling = Math.min(LONGEST_WAIT_MS, (long) FIRST_WAIT_MS << Math.min(fan.tries(), 6));
        return ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
