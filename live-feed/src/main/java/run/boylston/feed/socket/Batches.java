package run.boylston.feed.socket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Fans who are told of a change without hurry, a batch at a time: thousands of frames at once would stand in the way of what
 * others wait for. All have had their turn after {@value #MOST} batches, about a second. The publisher's thread alone uses it.
 */
final class Batches {

    /** A batch at least: so few are told as fast as one by one. */
    static final int FEW = 250;

    static final int MOST = 40;
    static final long STEP_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Set<Fan> waiting = new LinkedHashSet<>();
    private int size = FEW;
    private boolean begun;
    private long nextAt;

    /** Who waits already keeps the place, however many changes come. */
    void add(Collection<Fan> fans) {
        waiting.addAll(fans);
        size = Math.max(FEW, (waiting.size() + MOST - 1) / MOST);
    }

    void remove(Fan fan) {
        waiting.remove(fan);
    }

    /** Those whose turn it is; they wait no more. The first batch after quiet goes at once. */
    List<Fan> take(long now) {
        if (dueIn(now) > 0) {
            return List.of();
        }
        begun = true;
        nextAt = now + STEP_NS;
        var batch = new ArrayList<Fan>(size);
        for (var each = waiting.iterator(); each.hasNext() && batch.size() < size; each.remove()) {
            batch.add(each.next());
        }
        return batch;
    }

    /** Nanoseconds until the next batch, none or fewer if it is time; no end if nobody waits. */
    long dueIn(long now) {
        if (waiting.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return begun ? nextAt - now : 0;
    }
}
