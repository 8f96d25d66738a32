package run.boylston.feed.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.watch.HelloReader;
import run.boylston.feed.watch.HelloResult.Refused;
import run.boylston.feed.watch.HelloResult.Watch;
import run.boylston.feed.watch.Trouble;

/**
 * {@code ws /live/{race}}, see {@link LiveMessage}. Runs on the channel's event loop: nothing here waits. Messages come
 * in pieces, because the container joins them without a bound.
 */
@ApplicationScoped
@ServerEndpoint("/live/{race}")
public class LiveEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEndpoint.class);
    private static final String FAN = "fan";
    private static final String HELLOS = "hellos";

    private final Admission admission;
    private final FanMetrics metrics;
    private final Outboxes outboxes;
    private final FeedConfig.Fans config;
    private final HelloReader hellos;

    LiveEndpoint(Admission admission, FanMetrics metrics, Outboxes outboxes, FeedConfig config) {
        this.admission = admission;
        this.metrics = metrics;
        this.outboxes = outboxes;
        this.config = config.fans();
        hellos = new HelloReader(config.fans().maxEntrants(), config.fans().maxGroups());
    }

    @OnOpen
    public void open(Session session, @PathParam("race") String race) {
        var socket = new FanSocket(session, config.sendBufferBytes(), outboxes);
        var visitor = Visitor.readFrom(session.getRequestParameterMap());
        var locked = admission.refusal(race, visitor);
        if (locked.isPresent()) {
            refuse(socket, locked.get());
            return;
        }
        var fan = admission.fan(socket, race, visitor);
        var full = admission.enter(fan);
        if (full.isPresent()) {
            refuse(socket, full.get());
            return;
        }
        socket.guard(guard(fan));
        session.getUserProperties().put(FAN, fan);
        session.getUserProperties().put(HELLOS, new HelloLimit(config.hellosPerSecond(), System.nanoTime()));
    }

    private FrameGuard guard(Fan fan) {
        return new FrameGuard(
                config.controlsPerSecond(),
                config.framesPerSecond(),
                fan::hearControl,
                reason -> fan.close(CloseCodes.VIOLATED_POLICY, reason),
                System::nanoTime);
    }

    private static void refuse(FanSocket socket, Admission.Refusal refusal) {
        socket.send(Frame.of(refusal.trouble().error(refusal.detail())), done -> {});
        socket.close(refusal.isForNow() ? CloseCodes.TRY_AGAIN_LATER : CloseCodes.VIOLATED_POLICY, refusal.detail());
    }

    @OnMessage
    public void text(Session session, String piece, boolean last) {
        var fan = fan(session);
        var message = fan == null ? null : fan.hear(piece, last, config.maxMessageBytes());
        if (message != null && isHeard(session, fan)) {
            var said = hellos.read(message);
            if (said instanceof Watch watch) {
                fan.ask(watch);
            } else if (said instanceof Refused refused) {
                fan.refuse(refused.error());
            }
        }
    }

    private boolean isHeard(Session session, Fan fan) {
        var limit = (HelloLimit) session.getUserProperties().get(HELLOS);
        return switch (limit.hear(System.nanoTime())) {
            case READ -> true;
            case TOO_MANY -> {
                fan.refuse(Trouble.TOO_MANY_HELLOS.error("At most " + config.hellosPerSecond() + " a second"));
                yield false;
            }
            case OUT -> {
                metrics.putOut(Trouble.TOO_MANY_HELLOS.reason());
                fan.close(CloseCodes.VIOLATED_POLICY, "At most " + config.hellosPerSecond() + " hellos a second");
                yield false;
            }
        };
    }

    @OnMessage
    public void binary(Session session, ByteBuffer piece, boolean last) {
        var fan = fan(session);
        if (fan != null && fan.hear(piece.remaining(), last, config.maxMessageBytes())) {
            fan.refuse(Trouble.BINARY.error("Messages are text"));
        }
    }

    @OnMessage
    public void pong(Session session, PongMessage pong) {
        var fan = fan(session);
        if (fan != null) {
            fan.hearControl();
        }
    }

    @OnClose
    public void close(Session session) {
        var fan = fan(session);
        if (fan != null) {
            admission.leave(fan);
        }
    }

    /** A broken line, or a frame that is none: the container closes. */
    @OnError
    public void error(Session session, Throwable failure) {
        LOG.atDebug().setCause(failure).log("Connection failed");
    }

    private static Fan fan(Session session) {
        return (Fan) session.getUserProperties().get(FAN);
    }
}
