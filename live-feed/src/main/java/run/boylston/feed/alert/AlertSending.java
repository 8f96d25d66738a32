package run.boylston.feed.alert;

import run.boylston.contracts.alert.Alert;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.progress.Split;

/**
 * An alert on its way.
 *
 * @param subscriber to whom
 * @param split what it tells
 * @param sinceNs when the board had it, by {@link System#nanoTime}
 */
public record AlertSending(
        Subscription subscription, AlertSubscriber subscriber, Alert alert, Split split, long sinceNs) {}
