package run.boylston.feed.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which fan is to be served when, though nothing happens. The publisher's thread alone uses it. */
final class FanTimes {

    private final TreeSet<Fan> waiting = new TreeSet<>(FanTimes::compare);

    /** By {@link System#nanoTime}, of which only differences mean anything. */
    private static int compare(Fan one, Fan other) {
        int earlier = Long.compare(one.sent.dueAt - other.sent.dueAt, 0);
        return earlier != 0 ? earlier : Long.compare(one.sent.number, other.sent.number);
    }

    void put(Fan fan, long dueAt) {
        if (fan.sent.waits && fan.sent.dueAt == dueAt) {
            return;
        }
        remove(fan);
        fan.sent.dueAt = dueAt;
        fan.sent.waits = waiting.add(fan);
    }

    void remove(Fan fan) {
        if (fan.sent.waits) {
            waiting.remove(fan);
            fan.sent.waits = false;
        }
    }

    /** Those whose time has come, the earliest first; they wait no more. */
    List<Fan> takeDue(long now) {
        var due = new ArrayList<Fan>();
        while (!waiting.isEmpty() && waiting.first().sent.dueAt - now <= 0) {
            var fan = waiting.pollFirst();
            fan.sent.waits = false;
            due.add(fan);
        }
        return due;
    }

    /** Nanoseconds until the first one's time; no end if nobody waits. */
    long dueIn(long now) {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.first().sent.dueAt - now;
    }
}
