package run.boylston.feed.push;

import com.interaso.webpush.WebPush;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.alert.AlertDesk;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.socket.Wakeup;

/** Alerts for fans whose page is closed; none without a key. */
@Singleton
public final class Alerts {

    /** What there is where there is a key. */
    record Parts(AlertDesk desk, AlertTopic topic, AlertLoop loop) {}

    private final Optional<Parts> parts;

    Alerts(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            FeedConfig config,
            PushKey key,
            RaceBoards boards,
            AlertMetrics metrics,
            Clock wall) {
        parts = key.push().map(push -> parts(bootstrapServers, config.alerts(), push, boards, metrics, wall));
    }

    private static Parts parts(
            String bootstrapServers,
            FeedConfig.Alerts config,
            WebPush push,
            RaceBoards boards,
            AlertMetrics metrics,
            Clock wall) {
        var desk = new AlertDesk(config.maxSubscriptions());
        var wakeup = new Wakeup();
        var topic = new AlertTopic(bootstrapServers, desk, wakeup::wake);
        var sender = new PushSender(
                new PushRequests(push, config.timeout()), new PushHosts(config.pushHosts()), config.timeout(), wall);
        metrics.watch(desk);
        return new Parts(
                desk, topic, new AlertLoop(desk, boards, sender, topic, metrics, config.concurrency(), wakeup));
    }

    void start(@Observes StartupEvent event) {
        parts.ifPresent(each -> {
            each.loop().start();
            each.topic().start();
        });
    }

    /** What is on its way is waited for, and what was told is written, before another replica sends. */
    void stop(@Observes ShutdownEvent event) {
        parts.ifPresent(each -> {
            each.topic().leave();
            each.loop().close();
            each.topic().close();
        });
    }

    /** A board has a new snapshot. In any thread; returns at once. */
    public void changed(RaceBoard board) {
        parts.ifPresent(each -> each.loop().changed(board));
    }

    /** Empty where there is no push. */
    Optional<Parts> parts() {
        return parts;
    }
}
