package run.boylston.feed.socket;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be written by one event loop. A round's frames for thousands of fans wake the loop a few times and not once
 * each, which would cost as much as the writing. Whoever writes, everything is written in the order in which it came. Holds
 * no more than its fans do: each has one message on its way.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** So many do not wait for the others of their round: few at first, for whom the loop is still to be woken, then more. */
    private static final int ENOUGH_AT_FIRST = 32;

    private static final int ENOUGH = 256;

    private final EventLoop loop;
    private List<Runnable> writes = new ArrayList<>();
    private int enough = ENOUGH_AT_FIRST;
    /** Taken on the loop alone: so what is written there finds whatever came before it. */
    private final Queue<List<Runnable>> handed = new ConcurrentLinkedQueue<>();

    /** The loop's own, as is what failed already. */
    private boolean writing;

    private final Set<Class<?>> failures = new HashSet<>();

    Outbox(EventLoop loop) {
        this.loop = loop;
    }

    /** Keeps it until {@link #flush}; on the loop itself, writes it at once, behind what was kept. */
    void write(Runnable write) {
        boolean isEnough = add(write);
        if (loop.inEventLoop()) {
            hand(ENOUGH_AT_FIRST);
            writeHanded();
        } else if (isEnough) {
            flush(ENOUGH);
        }
    }

    /** Hands the loop what was kept: the round is over. */
    void flush() {
        flush(ENOUGH_AT_FIRST);
    }

    private void flush(int nextEnough) {
        if (hand(nextEnough)) {
            loop.execute(this::writeHanded);
        }
    }

    /** Whether they are to wait no longer. */
    private synchronized boolean add(Runnable write) {
        writes.add(write);
        return writes.size() >= enough;
    }

    private synchronized boolean hand(int nextEnough) {
        enough = nextEnough;
        if (writes.isEmpty()) {
            return false;
        }
        handed.add(writes);
        writes = new ArrayList<>(enough);
        return true;
    }

    /** A write that makes another does not overtake the rest of its own round. */
    private void writeHanded() {
        if (writing) {
            return;
        }
        writing = true;
        try {
            for (var round = handed.poll(); round != null; round = handed.poll()) {
                round.forEach(this::tryWrite);
            }
        } finally {
            writing = false;
        }
    }

    /** What goes wrong with one, want of memory too, is none of the others' business. */
    private void tryWrite(Runnable write) {
        try {
            write.run();
        } catch (Throwable e) {
            if (failures.add(e.getClass())) {
                LOG.atWarn().setCause(e).log("A write to a fan failed; others like it are not logged");
            }
        }
    }
}
