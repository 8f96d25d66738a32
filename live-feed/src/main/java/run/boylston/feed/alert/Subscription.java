package run.boylston.feed.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.feed.board.BoardSnapshot;

/** A fan to whom this replica sends, one alert after the other. Under the {@link AlertDesk}'s lock. */
final class Subscription {

    private static final Comparator<News> EARLIEST =
            Comparator.comparing(news -> news.change().split().time());

    private final AlertKey key;
    private final int partition;
    private final Knowledge knowledge = new Knowledge();
    private AlertSubscriber subscriber;
    /** Of whom there may be news, and since when. */
    private final Map<String, Long> toLookAt = new LinkedHashMap<>();

    private final Attempts attempts;
    private boolean unwritten;
    private boolean writing;
    private boolean gone;

    /** @param told null before anything was */
    Subscription(AlertKey key, int partition, AlertSubscriber subscriber, AlertsTold told, long now) {
        this.key = key;
        this.partition = partition;
        attempts = new Attempts(now);
        if (told != null) {
            knowledge.follow(told.entrants());
        }
        renew(subscriber, now);
    }

    AlertKey key() {
        return key;
    }

    int partition() {
        return partition;
    }

    Set<String> bibs() {
        return knowledge.bibs();
    }

    /** What is known by its row alone is to be written at once: the next row of the same fan says what is known then. */
    void renew(AlertSubscriber newest, long now) {
        unwritten |= knowledge.follow(newest.entrants());
        // What was known then is in the knowledge now, and would be in memory twice.
        subscriber = new AlertSubscriber(
                newest.race(),
                newest.id(),
                newest.endpoint(),
                newest.p256dh(),
                newest.auth(),
                newest.language(),
                List.of());
        toLookAt.keySet().retainAll(bibs());
        bibs().forEach(bib -> lookAt(bib, now));
    }

    void lookAt(String bib, long now) {
        toLookAt.putIfAbsent(bib, now);
    }

    /** Nobody is looked at until they change. */
    void rest() {
        toLookAt.clear();
        attempts.rest();
    }

    boolean isDue(long now) {
        return !gone && !toLookAt.isEmpty() && attempts.isDue(now);
    }

    long notBeforeNs() {
        return attempts.notBeforeNs();
    }

    /** The earliest news there is; of whom there is none nobody is looked at again until they change. */
    Optional<News> next(BoardSnapshot snapshot) {
        var all = new ArrayList<News>();
        for (var bib : List.copyOf(toLookAt.keySet())) {
            var news = next(bib, snapshot);
            news.ifPresentOrElse(all::add, () -> toLookAt.remove(bib));
        }
        return all.stream().min(EARLIEST);
    }

    private Optional<News> next(String bib, BoardSnapshot snapshot) {
        var entrant = snapshot.findEntry(bib);
        var progress = snapshot.findProgress(bib);
        if (entrant.isEmpty() || progress.isEmpty()) {
            unwritten |= entrant.isEmpty() ? knowledge.hide(bib) : knowledge.hideProgress(bib);
            return Optional.empty();
        }
        unwritten |= knowledge.meet(progress.get());
        return knowledge.next(progress.get()).map(change -> new News(entrant.get(), progress.get(), change));
    }

    AlertSending send(News news, BoardSnapshot snapshot) {
        var alert = AlertOf.of(snapshot, news.entrant(), news.progress(), news.change(), subscriber.language());
        attempts.send();
        return new AlertSending(this, subscriber, alert, news.change().split(), toLookAt.get(alert.bib()));
    }

    /** The fan knows now, or is never to know: the next alert is another. */
    void told(AlertSending sent, long now) {
        knowledge.told(sent.alert().bib(), sent.alert().revision(), sent.split());
        attempts.end(now);
        unwritten = true;
    }

    /** @return whether what is next is sent again, after a pause */
    boolean failed(Duration least, long now) {
        return attempts.fail(least, now);
    }

    /** Taken back by the fan or by the push service, or another replica's. */
    void leave() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }

    boolean isToWrite() {
        return unwritten && !writing && !gone;
    }

    /** Whether something of it is on its way, or is to be. */
    boolean isBusy() {
        return !gone && (attempts.isSending() || writing || unwritten);
    }

    AlertsTold write() {
        unwritten = false;
        writing = true;
        return new AlertsTold(key.race(), key.id(), knowledge.toList());
    }

    /** @param success false if the topic does not have it: then it is to be written again */
    void written(boolean success) {
        writing = false;
        unwritten |= !success;
    }
}
