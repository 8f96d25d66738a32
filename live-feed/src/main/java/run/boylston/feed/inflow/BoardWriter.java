package run.boylston.feed.inflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;

/**
 * The one thread that writes boards. Topics' threads hand it changes through a bounded queue and wait when it is full;
 * it puts in all that is there, publishes each board concerned once, and says which. At a start it publishes only when all
 * that the topics had is in: nobody may see half a board, and to place everybody once is a tenth of the work.
 */
final class BoardWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoardWriter.class);

    /** How often it asks at a start whether all is in. */
    private static final long ASK_MS = 10;

    private final RaceBoards boards;
    private final BooleanSupplier caughtUp;
    private final Consumer<RaceBoard> published;
    private final BlockingQueue<BoardChange> queue;
    private final Set<RaceBoard> touched = new LinkedHashSet<>();
    private long startedNs;
    private volatile double restoreS = Double.NaN;
    private volatile boolean restored;
    private final Thread thread = new Thread(this::writeUntilClosed, "board-writer");

    /**
     * @param caughtUp whether all that the topics had at the start has been taken
     * @param published told, in the writer's thread, of each board that has a new snapshot
     */
    BoardWriter(RaceBoards boards, int queueLength, BooleanSupplier caughtUp, Consumer<RaceBoard> published) {
        this.boards = boards;
        this.caughtUp = caughtUp;
        this.published = published;
        queue = new ArrayBlockingQueue<>(queueLength);
        thread.setDaemon(true);
    }

    void start() {
        startedNs = System.nanoTime();
        thread.start();
    }

    /** Waits for room in the queue. */
    void take(BoardChange change) throws InterruptedException {
        queue.put(change);
    }

    /** Whether readers can see all that the topics had at the start. */
    boolean isRestored() {
        return restored;
    }

    /** How long that took, seconds; no number until it is done. */
    double restoreS() {
        return restoreS;
    }

    private void writeUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var first = restored ? queue.take() : queue.poll(ASK_MS, TimeUnit.MILLISECONDS);
                // Asked before the queue is emptied: what had been taken by then is in the queue.
                boolean complete = restored || caughtUp.getAsBoolean();
                put(first);
                if (complete) {
                    publish();
                    done();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void done() {
        if (!restored) {
            restoreS = (System.nanoTime() - startedNs) / 1e9;
            restored = true;
            LOG.atInfo().addKeyValue("seconds", restoreS).log("Boards restored");
        }
    }

    /** @param first null if nothing came */
    private void put(BoardChange first) {
        var batch = new ArrayList<BoardChange>();
        if (first != null) {
            batch.add(first);
        }
        queue.drainTo(batch);
        for (var change : batch) {
            var board = boards.board(change.race());
            touched.add(board);
            attempt(board, () -> change.change().accept(board));
        }
    }

    private void publish() {
        for (var board : touched) {
            attempt(board, () -> {
                if (board.publish()) {
                    published.accept(board);
                }
            });
        }
        touched.clear();
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
