package run.boylston.feed.alert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.contracts.alert.Told;
import run.boylston.feed.board.BoardSnapshot;

/**
 * Who of the subscriptions that are this replica's is to be told what, now. Each waits here at most once and has one alert on
 * its way at most; what an alert says is asked of the board when it is sent, and anew whenever it is sent again. Any thread may
 * call. Times are by {@link System#nanoTime}.
 */
public final class AlertDesk {

    /** Replicas that do not send for a fan let them in without knowing how many there are here. */
    private static final int MOST_TIMES = 2;

    private final int most;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<Integer, TopicShare> loading = new HashMap<>();
    private final Set<Integer> ready = new HashSet<>();
    private final Map<String, RaceLook> looks = new HashMap<>();
    private final WaitingLine line = new WaitingLine();
    private final RowsOut rows = new RowsOut();

    /** @param most subscriptions; beyond twice as many, new ones are removed again */
    public AlertDesk(int most) {
        this.most = most;
    }

    /** What a board shows of these, as it is known to who asks to be told of them. */
    public static List<Told> asShown(BoardSnapshot snapshot, List<String> bibs) {
        return bibs.stream().map(bib -> Knowledge.asShown(bib, snapshot)).toList();
    }

    public synchronized int size() {
        return subscriptions.size();
    }

    /** Whether there is room for this one, it is among those who are there, or it is for another replica to say. */
    public synchronized boolean hasRoomFor(int partition, AlertKey key) {
        return !ready.contains(partition)
                || subscriptions.size() < most
                || subscriptions.find(key).isPresent();
    }

    /** A subscription's row; null is a tombstone. */
    public synchronized void subscriber(int partition, String row, AlertSubscriber subscriber, long now) {
        var key = AlertKey.of(row);
        if (!ready.contains(partition)) {
            share(partition).subscriber(key, subscriber);
        } else if (subscriber == null) {
            subscriptions.find(key).ifPresent(this::remove);
        } else if (subscriptions.size() >= MOST_TIMES * most
                && subscriptions.find(key).isEmpty()) {
            rows.removeSubscription(key);
        } else {
            subscriptions
                    .find(key)
                    .ifPresentOrElse(
                            known -> renew(known, subscriber, now),
                            () -> add(new Subscription(key, partition, subscriber, null, now)));
        }
    }

    /** What was told, by whoever sent before; null is a tombstone. */
    public synchronized void told(int partition, String row, AlertsTold told) {
        if (!ready.contains(partition)) {
            share(partition).told(AlertKey.of(row), told);
        }
    }

    /** All rows of a partition are known: from now on this replica sends. */
    public synchronized void open(int partition, long now) {
        var share = share(partition);
        loading.remove(partition);
        ready.add(partition);
        share.orphans().forEach(rows::removeTold);
        share.subscribers()
                .forEach((key, subscriber) -> add(new Subscription(key, partition, subscriber, share.told(key), now)));
    }

    /** Another replica sends. What is on its way has so long to come to an end. */
    public synchronized void close(int partition, long graceNs) throws InterruptedException {
        ready.remove(partition);
        loading.remove(partition);
        var own = subscriptions.ofPartition(partition);
        long end = System.nanoTime() + graceNs;
        for (long left = graceNs;
                left > 0 && own.stream().anyMatch(Subscription::isBusy);
                left = end - System.nanoTime()) {
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
        own.stream().filter(each -> !each.isGone()).forEach(subscriptions::remove);
    }

    /** A board shows something else. */
    public synchronized void look(BoardSnapshot snapshot, long now) {
        var race = snapshot.race().race();
        var followed = subscriptions.followed(race);
        if (followed.isEmpty()) {
            looks.remove(race);
            return;
        }
        for (var bib : lookAt(race).changed(snapshot, followed)) {
            for (var follower : subscriptions.followers(race, bib)) {
                follower.lookAt(bib, now);
                line.add(follower);
            }
        }
    }

    /** The next alert that is to be sent; {@link #done} has to be told what became of it. */
    public synchronized Optional<AlertSending> next(Function<String, Optional<BoardSnapshot>> boards, long now) {
        for (var first = line.poll(now); first != null; first = line.poll(now)) {
            var sending = next(first, boards);
            if (sending.isPresent()) {
                return sending;
            }
        }
        return Optional.empty();
    }

    private Optional<AlertSending> next(Subscription due, Function<String, Optional<BoardSnapshot>> boards) {
        var snapshot = boards.apply(due.key().race());
        if (snapshot.isEmpty() || !ready.contains(due.partition())) {
            return Optional.empty();
        }
        if (RaceLook.isSilent(snapshot.get())) {
            lookAt(due.key().race()).forget();
            due.rest();
            return Optional.empty();
        }
        var news = due.next(snapshot.get());
        rows.add(due);
        return news.map(each -> due.send(each, snapshot.get()));
    }

    /** @return whether it is tried again */
    public synchronized boolean done(AlertSending sent, Outcome outcome, long now) {
        notifyAll();
        var subscription = sent.subscription();
        if (subscription.isGone()) {
            return false;
        }
        if (outcome.kind() == Outcome.Kind.GONE) {
            rows.removeSubscription(subscription.key());
            remove(subscription);
            return false;
        }
        if (outcome.kind() == Outcome.Kind.BUSY && subscription.failed(outcome.pause(), now)) {
            line.addLater(subscription);
            return true;
        }
        subscription.told(sent, now);
        line.add(subscription);
        rows.add(subscription);
        return false;
    }

    /** What the topic has to have; {@link #written} has to be told of each whether it has. */
    public synchronized List<RowOut> takeRows(int most) {
        return rows.take(most);
    }

    public synchronized void written(RowOut row, boolean success) {
        if (row.subscription() != null) {
            row.subscription().written(success);
            rows.add(row.subscription());
            notifyAll();
        } else if (!success && subscriptions.find(row.key()).isEmpty()) {
            rows.again(row);
        }
    }

    /** For so long nothing is to be done unless something happens. */
    public synchronized long idleNs(long now) {
        return line.waitNs(now);
    }

    private void add(Subscription subscription) {
        subscriptions.add(subscription);
        line.add(subscription);
        rows.add(subscription);
    }

    private void renew(Subscription known, AlertSubscriber subscriber, long now) {
        var before = Set.copyOf(known.bibs());
        known.renew(subscriber, now);
        subscriptions.change(known, before);
        line.add(known);
        rows.add(known);
    }

    private void remove(Subscription subscription) {
        subscriptions.remove(subscription);
        rows.removeTold(subscription.key());
    }

    private TopicShare share(int partition) {
        return loading.computeIfAbsent(partition, none -> new TopicShare());
    }

    private RaceLook lookAt(String race) {
        return looks.computeIfAbsent(race, none -> new RaceLook());
    }
}
