package run.boylston.feed.door;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.problem.Problem;

/** How many fans may be connected: in all, from one address, and none any more once the service is leaving. */
@Singleton
public final class Connections {

    /** Why one more is not let in. */
    public enum Refusal {
        LEAVING(Status.SERVICE_UNAVAILABLE, "This server is leaving, another has room"),
        FULL(Status.SERVICE_UNAVAILABLE, "There are too many fans here, try again"),
        ADDRESS(Status.TOO_MANY_REQUESTS, "There are too many connections from your network, try again");

        private final Status status;
        private final String detail;

        Refusal(Status status, String detail) {
            this.status = status;
            this.detail = detail;
        }

        /** One fixed word. */
        public String reason() {
            return name().toLowerCase();
        }

        public String detail() {
            return detail;
        }

        /** For who asked by HTTP. */
        public Problem problem() {
            return new Problem(status, detail);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final FeedConfig.Fans config;
    private final Room room;
    private volatile boolean leaving;
    private volatile boolean warned;

    Connections(FeedConfig config) {
        this.config = config.fans();
        room = new Room(config.fans().maxConnections(), config.fans().maxConnectionsPerAddress());
    }

    /** What {@link #take} would say now. */
    public Optional<Refusal> refusal(String address) {
        if (leaving) {
            return Optional.of(Refusal.LEAVING);
        }
        if (room.isFull()) {
            return Optional.of(Refusal.FULL);
        }
        return room.isFullFor(address) ? Optional.of(Refusal.ADDRESS) : Optional.empty();
    }

    /** Counts one more, unless it is refused. */
    public synchronized Optional<Refusal> take(String address) {
        var refusal = refusal(address);
        if (refusal.isEmpty()) {
            room.enter(address);
        } else if (refusal.get() == Refusal.ADDRESS) {
            warnOnce(address);
        }
        return refusal;
    }

    public synchronized void release(String address) {
        room.leave(address);
    }

    /** From now on everybody is refused. */
    public void leave() {
        leaving = true;
    }

    public boolean isLeaving() {
        return leaving;
    }

    public int open() {
        return room.in();
    }

    private void warnOnce(String address) {
        if (!warned) {
            warned = true;
            LOG.atWarn()
                    .addKeyValue("address", address)
                    .addKeyValue("connections", config.maxConnectionsPerAddress())
                    .log(
                            "Connections refused to one address; if it is a proxy's, name it in boylston.fans.trusted-proxies");
        }
    }
}
