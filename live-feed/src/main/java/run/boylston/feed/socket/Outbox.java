package run.boylston.feed.socket;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits to be written by one event loop. A round's frames for thousands of fans wake the loop a few times and not once
 * each, which would cost as much as the writing. Holds no more than its fans do: each has one message on its way.
 */
final class Outbox {

    /** So many do not wait for the others of their round. */
    private static final int FULL = 256;

    private final EventLoop loop;
    private List<Runnable> writes = new ArrayList<>();

    Outbox(EventLoop loop) {
        this.loop = loop;
    }

    /** Keeps it until {@link #flush}; on the loop itself, at once. */
    void write(Runnable write) {
        if (loop.inEventLoop()) {
            write.run();
        } else if (add(write) >= FULL) {
            flush();
        }
    }

    /** Hands the loop what was kept, in order, before whatever it is given from now on. */
    void flush() {
        var taken = take();
        if (!taken.isEmpty()) {
            loop.execute(() -> taken.forEach(Runnable::run));
        }
    }

    private synchronized int add(Runnable write) {
        writes.add(write);
        return writes.size();
    }

    private synchronized List<Runnable> take() {
        var taken = writes;
        writes = taken.isEmpty() ? taken : new ArrayList<>(FULL);
        return taken;
    }
}
