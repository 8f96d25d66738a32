package run.boylston.feed.inflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;

/**
 * The one thread that writes boards. Topics' threads hand it changes through a bounded queue and wait when it is full;
 * it puts in all that is there, publishes each board concerned once, and says which.
 */
final class BoardWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoardWriter.class);

    private final RaceBoards boards;
    private final Consumer<RaceBoard> published;
    private final BlockingQueue<BoardChange> queue;
    private final AtomicLong taken = new AtomicLong();
    private volatile long done;
    private final Thread thread = new Thread(this::writeUntilClosed, "board-writer");

    /** @param published told, in the writer's thread, of each board that has a new snapshot */
    BoardWriter(RaceBoards boards, int queueLength, Consumer<RaceBoard> published) {
        this.boards = boards;
        this.published = published;
        queue = new ArrayBlockingQueue<>(queueLength);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Waits for room in the queue. */
    void take(BoardChange change) throws InterruptedException {
        taken.incrementAndGet();
        queue.put(change);
    }

    /** How many changes were ever taken. */
    long taken() {
        return taken.get();
    }

    /** How many of them readers can see. */
    long done() {
        return done;
    }

    private void writeUntilClosed() {
        var batch = new ArrayList<BoardChange>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch);
                write(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<BoardChange> batch) {
        var touched = new LinkedHashSet<RaceBoard>();
        for (var change : batch) {
            var board = boards.board(change.race());
            touched.add(board);
            attempt(board, () -> change.change().accept(board));
        }
        for (var board : touched) {
            attempt(board, () -> {
                if (board.publish()) {
                    published.accept(board);
                }
            });
        }
        done += batch.size();
    }

    /** A row that trips a bug harms only itself. */
    private static void attempt(RaceBoard board, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("race", board.race()).setCause(e).log("Board change failed");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
