package run.boylston.feed.alert;

import run.boylston.contracts.alert.AlertsTold;

/**
 * A row to be written to the topic.
 *
 * @param subscription whose; null where there is none any more
 * @param row the row's key
 * @param told null for a tombstone
 */
public record RowOut(Subscription subscription, AlertKey key, String row, AlertsTold told) {

    static RowOut told(Subscription subscription) {
        return new RowOut(subscription, subscription.key(), subscription.key().told(), subscription.write());
    }

    static RowOut tombstone(AlertKey key, String row) {
        return new RowOut(null, key, row, null);
    }
}
