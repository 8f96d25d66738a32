package run.boylston.feed.door;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;

/** How many fans may be connected: in all, from one address, and none any more once the service is leaving. */
@Singleton
public final class Connections {

    /** Why one more is not let in. */
    public enum Refusal {
        LEAVING("This server is leaving, another has room"),
        FULL("There are too many fans here, try again"),
        ADDRESS("There are too many connections from your network, try again");

        private final String detail;

        Refusal(String detail) {
            this.detail = detail;
        }

        /** One fixed word. */
        public String reason() {
            return name().toLowerCase();
        }

        public String detail() {
            return detail;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final FeedConfig.Fans config;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile boolean leaving;
    private volatile boolean warned;

    Connections(FeedConfig config) {
        this.config = config.fans();
    }

    /** What {@link #take} would say now. */
    public Optional<Refusal> refusal(String address) {
        if (leaving) {
            return Optional.of(Refusal.LEAVING);
        }
        if (open.get() >= config.maxConnections()) {
            return Optional.of(Refusal.FULL);
        }
        return byAddress.getOrDefault(address, 0) >= most(address) ? Optional.of(Refusal.ADDRESS) : Optional.empty();
    }

    /** Counts one more, unless it is refused. */
    public synchronized Optional<Refusal> take(String address) {
        var refusal = refusal(address);
        if (refusal.isEmpty()) {
            open.incrementAndGet();
            byAddress.merge(address, 1, Integer::sum);
        } else if (refusal.get() == Refusal.ADDRESS) {
            warnOnce(address);
        }
        return refusal;
    }

    public synchronized void release(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** From now on everybody is refused. */
    public void leave() {
        leaving = true;
    }

    public boolean isLeaving() {
        return leaving;
    }

    public int open() {
        return open.get();
    }

    private int most(String address) {
        return config.maxConnectionsPerAddress() == 0 || address.equals(ClientAddresses.LOCAL)
                ? Integer.MAX_VALUE
                : config.maxConnectionsPerAddress();
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
