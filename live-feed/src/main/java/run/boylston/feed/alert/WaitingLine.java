package run.boylston.feed.alert;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Who is to be looked at, each at most once: first who came first; and who is to be left alone for a while. */
final class WaitingLine {

    private final Set<Subscription> due = new LinkedHashSet<>();
    private final Queue<Subscription> later = new PriorityQueue<>(Comparator.comparingLong(Subscription::notBeforeNs));

    void add(Subscription subscription) {
        due.add(subscription);
    }

    /** It has been given a time before which it is not due, and keeps it until then. */
    void addLater(Subscription subscription) {
        later.add(subscription);
    }

    /** Null if nobody is due. */
    Subscription poll(long now) {
        while (!later.isEmpty() && waitNs(now) == 0) {
            due.add(later.poll());
        }
        var all = due.iterator();
        while (all.hasNext()) {
            var first = all.next();
            all.remove();
            if (first.isDue(now)) {
                return first;
            }
        }
        return null;
    }

    /** Until the first of those who are left alone is due. */
    long waitNs(long now) {
        return later.isEmpty() ? Long.MAX_VALUE : Math.max(0, later.peek().notBeforeNs() - now);
    }
}
