package run.boylston.bench.crowd;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One fan across all its connections. Whoever watches entrants reads every message; of those who watch the field, which
 * is the same for all, only some do.
 */
final class CrowdFan {

    /** Where a connection's fortunes are told. */
    interface Owner {
        void seated(CrowdFan fan);

        /** @param wasSeated whether it had what it asked for */
        void lost(CrowdFan fan, boolean wasSeated);
    }

    private final Owner owner;
    private final Tally tally;
    private final BibIndex bibs;
    private final String hello;
    private final boolean field;
    private final boolean reads;
    private byte[] revisions = new byte[0];
    private boolean seated;

    private int replica;
    private int tries;

    CrowdFan(Owner owner, Tally tally, BibIndex bibs, String hello, boolean field, boolean reads, int replica) {
        this.owner = owner;
        this.tally = tally;
        this.bibs = bibs;
        this.hello = hello;
        this.field = field;
        this.reads = reads;
        this.replica = replica;
    }

    /** Which replica it is at, or goes to. */
    int replica() {
        return replica;
    }

    /** Since it was last seated. */
    int tries() {
        return tries;
    }

    void goElsewhere(int replicas) {
        tries++;
        if (replicas > 1) {
            replica = (replica + 1 + ThreadLocalRandom.current().nextInt(replicas - 1)) % replicas;
        }
    }

    /** One connection's messages, in its event loop. */
    final class Connection extends SimpleChannelInboundHandler<WebSocketFrame> {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                context.writeAndFlush(new TextWebSocketFrame(hello));
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) throws IOException {
            tally.frame(frame.content().readableBytes());
            if (frame instanceof BinaryWebSocketFrame) {
                hearField(frame);
            } else if (!field) {
                var type = EntrantRevisions.read(ByteBufUtil.getBytes(frame.content()), CrowdFan.this::progress);
                if (type.equals("snapshot")) {
                    seat();
                }
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            var wasSeated = seated;
            seated = false;
            owner.lost(CrowdFan.this, wasSeated);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    private void hearField(WebSocketFrame frame) {
        if (reads) {
            FieldRevisions.read(frame.content(), this::progress);
        }
        seat();
    }

    private void seat() {
        if (!seated) {
            seated = true;
            tries = 0;
            owner.seated(this);
        }
    }

    private void progress(String bib, long revision, long raceMs) {
        var index = bibs.of(bib);
        if (index >= revisions.length) {
            revisions = Arrays.copyOf(revisions, field ? Math.max(2 * revisions.length, index + 1) : index + 1);
        }
        if (revision < revisions[index]) {
            tally.older();
        } else if (revision > revisions[index]) {
            revisions[index] = (byte) Math.min(revision, Byte.MAX_VALUE);
            tally.crossing(raceMs, field);
        }
    }
}
