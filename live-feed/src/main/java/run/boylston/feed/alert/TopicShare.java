package run.boylston.feed.alert;

import java.util.HashMap;
import java.util.Map;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertsTold;

/** One partition of the topic as it is read from its beginning: nobody is told anything before all of it is known. */
final class TopicShare {

    private final Map<AlertKey, AlertSubscriber> subscribers = new HashMap<>();
    private final Map<AlertKey, AlertsTold> told = new HashMap<>();

    /** Null is a tombstone. */
    void subscriber(AlertKey key, AlertSubscriber row) {
        put(subscribers, key, row);
    }

    /** Null is a tombstone. */
    void told(AlertKey key, AlertsTold row) {
        put(told, key, row);
    }

    Map<AlertKey, AlertSubscriber> subscribers() {
        return subscribers;
    }

    /** Null if nothing was. */
    AlertsTold told(AlertKey key) {
        return told.get(key);
    }

    /** What was told to those who are no more. */
    Iterable<AlertKey> orphans() {
        return told.keySet().stream()
                .filter(key -> !subscribers.containsKey(key))
                .toList();
    }

    private static <T> void put(Map<AlertKey, T> rows, AlertKey key, T row) {
        if (row == null) {
            rows.remove(key);
        } else {
            rows.put(key, row);
        }
    }
}
