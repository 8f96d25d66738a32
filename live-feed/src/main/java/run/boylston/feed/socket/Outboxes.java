package run.boylston.feed.socket;

import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The {@link Outbox} of each event loop. */
@Singleton
final class Outboxes {

    private final ConcurrentMap<EventLoop, Outbox> outboxes = new ConcurrentHashMap<>();

    Outbox of(EventLoop loop) {
        return outboxes.computeIfAbsent(loop, Outbox::new);
    }

    /** A round is over: nobody waits for the next one. */
    void flush() {
        outboxes.values().forEach(Outbox::flush);
    }
}
