package run.boylston.feed.socket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;

/**
 * Brings one race to its fans, in a thread of its own. Whenever the board has changed, or time is up, it goes over the fans
 * and sends each at most one message: the first of what {@link NextFrames} finds. In between it serves those who call: ten
 * thousand who come at once would else be gone over ten thousand times.
 */
final class RacePublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RacePublisher.class);
    private static final long FORGET_NS = TimeUnit.SECONDS.toNanos(60);

    /** Between two rounds that no change of the board has called for. */
    private static final long LEAST_BETWEEN_MS = 2;

    private final RaceBoard board;
    private final EncodedRace encoded;
    private final NextFrames frames;
    private final FeedConfig.Fans config;
    private final FanMetrics metrics;
    private final Outboxes outboxes;
    /** As they came: neighbours in memory, here, in the container and in the kernel, are then served one after the other. */
    private final Set<Fan> fans = Collections.synchronizedSet(new LinkedHashSet<>());

    private volatile boolean fansChanged;
    private Fan[] round = {};
    /** Each of the fans once at most. */
    private final Queue<Fan> callers = new ConcurrentLinkedQueue<>();

    private final Wakeup wakeup = new Wakeup();
    private final Thread thread;
    private long forgotAt = System.nanoTime();
    private long nextIn;
    private long everybodyAt = System.nanoTime();
    private long publishedSequence;

    RacePublisher(RaceBoard board, EncodedRace encoded, FeedConfig.Fans config, FanMetrics metrics, Outboxes outboxes) {
        this.board = board;
        this.encoded = encoded;
        frames = new NextFrames(encoded, config);
        this.config = config;
        this.metrics = metrics;
        this.outboxes = outboxes;
        thread = new Thread(this::publishUntilClosed, "publisher-" + board.race());
        thread.setDaemon(true);
    }

    RacePublisher start() {
        thread.start();
        return this;
    }

    void add(Fan fan) {
        fans.add(fan);
        fansChanged = true;
    }

    void remove(Fan fan) {
        fans.remove(fan);
        fansChanged = true;
    }

    /** The board has changed. */
    void wake() {
        wakeup.wake();
    }

    /** A fan can be sent something. */
    void call(Fan fan) {
        if (fan.startsCalling()) {
            callers.add(fan);
        }
        wakeup.wake();
    }

    private void publishUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                nextIn = config.clockInterval().toNanos();
                publish();
                wakeup.sleep(nextIn);
                if (board.snapshot().sequence() == publishedSequence) {
                    // Those who call meanwhile are served together.
                    TimeUnit.MILLISECONDS.sleep(LEAST_BETWEEN_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish() {
        try {
            var snapshot = board.snapshot();
            if (snapshot.isRace()) {
                publish(snapshot, System.nanoTime());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.atError().addKeyValue("race", board.race()).setCause(e).log("Publishing failed");
            nextIn = TimeUnit.SECONDS.toNanos(1);
        }
    }

    private void publish(BoardSnapshot snapshot, long now) {
        boolean news = snapshot.sequence() > publishedSequence;
        frames.beginRound(encoded.refresh(snapshot, now));
        if (news || now - everybodyAt >= 0) {
            publishedSequence = snapshot.sequence();
            serveEverybody(now, news);
            everybodyAt = now + frames.dueIn();
        } else {
            serveCallers(now);
            everybodyAt = Math.min(everybodyAt - now, frames.dueIn()) + now;
        }
        outboxes.flush();
        nextIn = everybodyAt - now;
        if (now - forgotAt > FORGET_NS) {
            forgotAt = now;
            forgetUnwatched();
        }
    }

    private void serveEverybody(long now, boolean news) {
        for (var fan = callers.poll(); fan != null; fan = callers.poll()) {
            fan.stopsCalling();
        }
        for (var fan : allFans()) {
            serve(fan, now, news);
        }
    }

    /** Those who have called by now: whoever calls again meanwhile is served in the next round. */
    private void serveCallers(long now) {
        for (int left = callers.size(); left > 0; left--) {
            var fan = callers.remove();
            fan.stopsCalling();
            serve(fan, now, false);
        }
    }

    private Fan[] allFans() {
        if (fansChanged) {
            fansChanged = false;
            round = fans.toArray(Fan[]::new);
        }
        return round;
    }

    /** What goes wrong with one fan ends that fan's connection and is none of the others' business. */
    private void serve(Fan fan, long now, boolean news) {
        try {
            if (fan.isSending()) {
                if (news) {
                    fan.skip();
                    metrics.conflated();
                }
                return;
            }
            var frame = frames.next(fan, now);
            if (frame != null) {
                fan.send(frame);
            }
            if (frames.takeMore()) {
                call(fan);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.atError().addKeyValue("race", board.race()).setCause(e).log("Fan could not be served");
            fan.close(CloseCodes.UNEXPECTED_CONDITION, "Something went wrong here");
        }
    }

    private void forgetUnwatched() {
        encoded.keepOnly(Arrays.stream(round)
                .map(fan -> fan.sent.watched)
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
