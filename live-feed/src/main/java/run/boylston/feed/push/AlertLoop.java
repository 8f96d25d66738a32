package run.boylston.feed.push;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.alert.AlertDesk;
import run.boylston.feed.alert.AlertSending;
import run.boylston.feed.alert.Outcome;
import run.boylston.feed.alert.RowOut;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.socket.Wakeup;

/**
 * Takes from the {@link AlertDesk} what is to be sent and to be written, in a thread of its own, whenever a board has changed, a
 * push service has answered, or time is up.
 */
final class AlertLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertLoop.class);
    private static final long MOST_BETWEEN_NS = TimeUnit.SECONDS.toNanos(1);

    /** To encrypt one takes a millisecond: what else is to be done does not wait for thousands. Whatever is sent calls again. */
    private static final int MOST_A_ROUND = 50;

    private final AlertDesk desk;
    private final RaceBoards boards;
    private final PushSender sender;
    private final AlertTopic topic;
    private final AlertMetrics metrics;
    private final Semaphore room;
    private final Wakeup wakeup;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::sendUntilClosed, "alerts");
    /** After the topic did not take a row. */
    private volatile long writesFromNs = System.nanoTime();

    AlertLoop(
            AlertDesk desk,
            RaceBoards boards,
            PushSender sender,
            AlertTopic topic,
            AlertMetrics metrics,
            int concurrency,
            Wakeup wakeup) {
        this.desk = desk;
        this.boards = boards;
        this.sender = sender;
        this.topic = topic;
        this.metrics = metrics;
        this.wakeup = wakeup;
        room = new Semaphore(concurrency);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** In any thread; returns at once. */
    void changed(RaceBoard board) {
        changed.add(board.race());
        wakeup.wake();
    }

    private void sendUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakeup.sleep(Math.min(MOST_BETWEEN_NS, desk.idleNs(System.nanoTime())));
                // Half a board would have half of what is known, and the rest would be news.
                if (boards.isRestored()) {
                    round();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            for (var race : Set.copyOf(changed)) {
                changed.remove(race);
                boards.findSnapshot(race).ifPresent(snapshot -> desk.look(snapshot, System.nanoTime()));
            }
            send();
            write();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.atError().setCause(e).log("Round of alerts failed");
        }
    }

    private void send() {
        for (int sent = 0; sent < MOST_A_ROUND && room.tryAcquire(); sent++) {
            if (!sendNext()) {
                return;
            }
        }
    }

    /** @return false if nothing is to be sent */
    private boolean sendNext() {
        Optional<AlertSending> next = Optional.empty();
        try {
            next = desk.next(boards::findSnapshot, System.nanoTime());
        } finally {
            if (next.isEmpty()) {
                room.release();
            }
        }
        next.ifPresent(sending -> sender.send(sending).thenAccept(outcome -> done(sending, outcome)));
        return next.isPresent();
    }

    private void done(AlertSending sending, Outcome outcome) {
        try {
            long now = System.nanoTime();
            metrics.done(sending, outcome, desk.done(sending, outcome, now), now);
        } finally {
            room.release();
            wakeup.wake();
        }
    }

    /** A row may be waited for: after the first that the topic does not take, the others are left for later. */
    private void write() {
        if (!isWriting()) {
            return;
        }
        var rows = desk.takeRows(MOST_A_ROUND);
        for (var row : rows) {
            if (isWriting()) {
                topic.write(row).whenComplete((done, failure) -> written(row, failure));
            } else {
                desk.written(row, false);
            }
        }
        if (rows.size() == MOST_A_ROUND) {
            wakeup.wake();
        }
    }

    private boolean isWriting() {
        return System.nanoTime() - writesFromNs >= 0;
    }

    private void written(RowOut row, Throwable failure) {
        if (failure != null) {
            writesFromNs = System.nanoTime() + MOST_BETWEEN_NS;
            LOG.atWarn().addKeyValue("key", row.row()).setCause(failure).log("Row of alerts not written");
        }
        desk.written(row, failure == null);
        wakeup.wake();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
