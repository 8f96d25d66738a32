package run.boylston.feed.socket;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.RaceBoard;

/**
 * Brings one race to its fans, in a thread of its own: a round of {@link FanRounds} whenever the board has changed, a fan
 * calls, or time is up.
 */
final class RacePublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RacePublisher.class);
    private static final long AFTER_FAILURE_NS = TimeUnit.SECONDS.toNanos(1);

    /** Between two rounds that no change of the board has called for: those whose time comes, or who call, are served together. */
    private static final long LEAST_BETWEEN_MS = 2;

    private final RaceBoard board;
    private final FanRounds rounds;
    private final Outboxes outboxes;
    private final long mostBetweenNs;
    private final Wakeup wakeup = new Wakeup();
    private final Thread thread;
    private long publishedSequence;

    RacePublisher(RaceBoard board, EncodedRace encoded, FeedConfig.Fans config, FanMetrics metrics, Outboxes outboxes) {
        this.board = board;
        rounds = new FanRounds(encoded, new FanIndex(), config, metrics);
        this.outboxes = outboxes;
        mostBetweenNs = config.clockInterval().toNanos();
        thread = new Thread(this::publishUntilClosed, "publisher-" + board.race());
        thread.setDaemon(true);
    }

    RacePublisher start() {
        thread.start();
        return this;
    }

    /** A fan's line has ended. */
    void remove(Fan fan) {
        rounds.leave(fan);
    }

    /** The board has changed. */
    void wake() {
        wakeup.wake();
    }

    /** A fan can be sent something. */
    void call(Fan fan) {
        rounds.call(fan);
        wakeup.wake();
    }

    private void publishUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakeup.sleep(Math.min(mostBetweenNs, publish()));
                if (board.snapshot().sequence() == publishedSequence) {
                    TimeUnit.MILLISECONDS.sleep(LEAST_BETWEEN_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return nanoseconds until the next time, if nothing happens before */
    private long publish() {
        try {
            var snapshot = board.snapshot();
            publishedSequence = snapshot.sequence();
            return snapshot.isRace() ? rounds.serve(snapshot, System.nanoTime()) : mostBetweenNs;
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.atError().addKeyValue("race", board.race()).setCause(e).log("Publishing failed");
            return AFTER_FAILURE_NS;
        } finally {
            outboxes.flush();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
