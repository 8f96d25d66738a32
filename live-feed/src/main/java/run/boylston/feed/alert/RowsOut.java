package run.boylston.feed.alert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the topic is to be given: of each subscription once, as it is when it is taken. */
final class RowsOut {

    private final Set<Subscription> told = new LinkedHashSet<>();
    private final List<RowOut> tombstones = new ArrayList<>();

    /** What a fan was told, if the topic does not have it yet. */
    void add(Subscription subscription) {
        if (subscription.isToWrite()) {
            told.add(subscription);
        }
    }

    void removeSubscription(AlertKey key) {
        tombstones.add(RowOut.tombstone(key, key.subscription()));
    }

    void removeTold(AlertKey key) {
        tombstones.add(RowOut.tombstone(key, key.told()));
    }

    /** A tombstone that the topic did not take. */
    void again(RowOut tombstone) {
        tombstones.add(tombstone);
    }

    List<RowOut> take(int most) {
        var first = tombstones.subList(0, Math.min(most, tombstones.size()));
        var rows = new ArrayList<>(first);
        first.clear();
        for (var all = told.iterator(); all.hasNext() && rows.size() < most; all.remove()) {
            var subscription = all.next();
            if (subscription.isToWrite()) {
                rows.add(RowOut.told(subscription));
            }
        }
        return rows;
    }
}
