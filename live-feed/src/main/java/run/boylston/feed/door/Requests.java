package run.boylston.feed.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.problem.Problem;

/**
 * How many requests that are no fan's connection are worked on at once, or have an answer that waits to be read: in all, and
 * for one address.
 */
@Singleton
public final class Requests {

    /** Who polls asks every three seconds: of three in a row one comes, whatever the network does. */
    private static final long LATELY_NS = TimeUnit.SECONDS.toNanos(10);

    private final FeedConfig.Api config;
    private final Room room;
    private final Refusals refusals;
    private volatile long takenAt = System.nanoTime() - LATELY_NS;

    Requests(FeedConfig config, Refusals refusals) {
        this.config = config.api();
        room = new Room(config.api().maxConcurrent(), config.api().maxConcurrentPerAddress());
        this.refusals = refusals;
    }

    /** Counts one more until the network has taken its answer or its connection has ended; or says why it is not worked on. */
    Optional<Problem> take(RoutingContext context, String address) {
        var refusal = take(address);
        if (refusal.isEmpty()) {
            var line = AnswerLine.of(context);
            var ended = new AtomicBoolean();
            context.addEndHandler(end -> {
                if (ended.compareAndSet(false, true)) {
                    line.whenTaken(config.answerTimeout(), () -> room.leave(address));
                }
            });
        }
        return refusal;
    }

    /** Whether anybody asks: whoever did lately is likely to again. */
    public boolean isAsked() {
        return isAsked(System.nanoTime());
    }

    boolean isAsked(long nowNs) {
        return nowNs - takenAt < LATELY_NS;
    }

    synchronized Optional<Problem> take(String address) {
        if (room.isFull()) {
            refusals.count("busy");
            return Optional.of(
                    new Problem(Status.SERVICE_UNAVAILABLE, "There are too many requests here at once, try again"));
        }
        if (room.isFullFor(address)) {
            refusals.count("busy-address");
            return Optional.of(new Problem(
                    Status.TOO_MANY_REQUESTS, "There are too many requests from your network at once, try again"));
        }
        room.enter(address);
        takenAt = System.nanoTime();
        return Optional.empty();
    }
}
