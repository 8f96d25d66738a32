package run.boylston.feed.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.FeedConfig;

/** Every open connection: how many there may be, and the sweep that ends the dead and the stuck. */
@Singleton
final class FanRegistry {

    private static final long SWEEP_MS = 1_000;
    /** A replica's fans come back spread over so long, not in one instant. */
    private static final long BYE_SPREAD_MS = 5_000;

    private final Set<Fan> fans = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final FeedConfig.Fans config;
    private final FanMetrics metrics;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "fan-sweep");
        thread.setDaemon(true);
        return thread;
    });

    FanRegistry(FeedConfig config, FanMetrics metrics) {
        this.config = config.fans();
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_MS, SWEEP_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        sweeper.shutdownNow();
        fans.forEach(
                fan -> fan.bye(new LiveMessage.Bye(ThreadLocalRandom.current().nextLong(BYE_SPREAD_MS))));
    }

    /** @return false if there are too many already */
    boolean add(Fan fan) {
        if (open.incrementAndGet() > config.maxConnections()) {
            open.decrementAndGet();
            return false;
        }
        fans.add(fan);
        metrics.connections(open.get());
        return true;
    }

    void remove(Fan fan) {
        if (fans.remove(fan)) {
            metrics.connections(open.decrementAndGet());
        }
    }

    private void sweep() {
        var limits = new Fan.SweepLimits(
                config.pingInterval().toNanos(),
                config.silenceLimit().toNanos(),
                config.streamLimit().toNanos(),
                config.sendTimeout().toNanos());
        long now = System.nanoTime();
        fans.forEach(fan -> fan.sweep(now, limits));
    }
}
