package run.boylston.feed.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.door.Connections;
import run.boylston.feed.door.RaceAccess;

/** Every open connection, and the sweep that ends the dead, the stuck, the silent, and those whose key is revoked. */
@Singleton
final class FanRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(FanRegistry.class);
    private static final long SWEEP_MS = 1_000;

    private static final int STALLED_AFTER_SKIPS = 3;

    private final Set<Fan> fans = ConcurrentHashMap.newKeySet();
    private final Connections connections;
    private final RaceAccess access;
    private final Fan.SweepLimits limits;
    private final FanMetrics metrics;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "fan-sweep");
        thread.setDaemon(true);
        return thread;
    });

    FanRegistry(Connections connections, RaceAccess access, FeedConfig config, FanMetrics metrics) {
        this.connections = connections;
        this.access = access;
        limits = Fan.SweepLimits.of(config.fans());
        this.metrics = metrics;
        metrics.watch(fans, STALLED_AFTER_SKIPS);
    }

    void start(@Observes StartupEvent event) {
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_MS, SWEEP_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        sweeper.shutdownNow();
    }

    /** @return why the fan is not let in, if so */
    Optional<Connections.Refusal> add(Fan fan) {
        var refusal = connections.take(fan.visitor().address());
        if (refusal.isEmpty()) {
            fans.add(fan);
            metrics.connections(connections.open());
        }
        return refusal;
    }

    void remove(Fan fan) {
        if (fans.remove(fan)) {
            connections.release(fan.visitor().address());
            metrics.connections(connections.open());
        }
    }

    Collection<Fan> list() {
        return fans;
    }

    private void sweep() {
        long now = System.nanoTime();
        fans.forEach(fan -> sweep(fan, now));
    }

    /** A task that throws is not run again. */
    private void sweep(Fan fan, long now) {
        try {
            if (access.isOpen(fan.race(), fan.visitor().key())) {
                fan.sweep(now, limits);
            } else {
                fan.expel();
            }
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("race", fan.race()).setCause(e).log("Fan could not be swept");
        }
    }
}
