package run.boylston.feed.socket;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.door.Connections;
import run.boylston.feed.door.Requests;

/**
 * How the service leaves, so that replicas can be rolled without a stampede: it is not ready any more and lets nobody in;
 * some seconds later, when whoever sends fans here has noticed, each fan is told when to come back, each at another time;
 * and the process goes when they have all been told, or have not taken it in time. Until then they are served as ever, and so
 * are those who poll: they keep no line to be told on, so that all they get is the pause. A service that nobody uses, as in
 * a test, goes at once.
 */
@Singleton
final class Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

    private final Connections connections;
    private final FanRegistry registry;
    private final Requests requests;
    private final FeedConfig.Fans config;

    Departure(Connections connections, FanRegistry registry, Requests requests, FeedConfig config) {
        this.connections = connections;
        this.registry = registry;
        this.requests = requests;
        this.config = config.fans();
    }

    /** The server closes only after this returns. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        connections.leave();
        if (!registry.list().isEmpty() || requests.isAsked()) {
            pause(config.leaveNotice());
        }
        var fans = List.copyOf(registry.list());
        if (!fans.isEmpty()) {
            sayBye(fans);
        }
    }

    private void sayBye(List<Fan> fans) throws InterruptedException {
        var toldAll = new CountDownLatch(fans.size());
        fans.forEach(fan -> fan.bye(new LiveMessage.Bye(retryMs()), toldAll::countDown));
        toldAll.await(config.leaveDeadline().toMillis(), TimeUnit.MILLISECONDS);
        LOG.atInfo()
                .addKeyValue("fans", fans.size())
                .addKeyValue("untold", toldAll.getCount())
                .log("Fans sent away");
    }

    private long retryMs() {
        return ThreadLocalRandom.current().nextLong(config.leaveSpread().toMillis() + 1);
    }

    private static void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }

    /** Falls first of all. */
    @Readiness
    static final class StayingCheck implements HealthCheck {

        private final Connections connections;

        StayingCheck(Connections connections) {
            this.connections = connections;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("staying")
                    .status(!connections.isLeaving())
                    .build();
        }
    }
}
