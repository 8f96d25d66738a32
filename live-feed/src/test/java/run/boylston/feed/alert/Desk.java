package run.boylston.feed.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import run.boylston.contracts.alert.Alert;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.feed.alert.Outcome.Kind;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

/** A desk as a replica works it: what is to be sent goes to a push service that takes it, what is to be written to a topic. */
final class Desk {

    static final int PARTITION = 3;
    private static final int MANY = 1_000;

    private final RaceBoard board;
    private final AlertDesk desk;
    private final List<RowOut> written = new ArrayList<>();
    private long now;

    Desk(RaceBoard board, int most) {
        this.board = board;
        desk = new AlertDesk(most);
    }

    Desk(RaceBoard board) {
        this(board, 100);
    }

    AlertDesk desk() {
        return desk;
    }

    /** As somebody subscribes now. */
    static AlertSubscriber subscriber(RaceBoard board, String id, String... bibs) {
        return new AlertSubscriber(
                Races.RACE,
                id,
                "https://push.example/" + id,
                "",
                "",
                "en",
                AlertDesk.asShown(board.snapshot(), List.of(bibs)));
    }

    void row(AlertSubscriber subscriber) {
        desk.subscriber(PARTITION, Races.RACE + "/" + subscriber.id(), subscriber, now);
    }

    void row(AlertsTold told) {
        desk.told(PARTITION, Races.RACE + "/" + told.id() + "/told", told);
    }

    void remove(String id) {
        desk.subscriber(PARTITION, Races.RACE + "/" + id, null, now);
    }

    Desk open() {
        desk.open(PARTITION, now);
        return this;
    }

    /** The board has changed, and all that is to be told is. */
    List<String> tell() {
        look();
        var told = new ArrayList<String>();
        for (var next = next(); next.isPresent(); next = next()) {
            told.add(words(next.get()));
            done(next.get(), Kind.SENT);
        }
        write();
        return told;
    }

    void look() {
        board.publish();
        desk.look(board.snapshot(), now);
    }

    Optional<AlertSending> next() {
        return desk.next(race -> Optional.of(board.snapshot()), now);
    }

    boolean done(AlertSending sending, Kind kind) {
        return desk.done(sending, Outcome.of(kind), now);
    }

    void pass(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @return the newest of what was written of a row; empty for a tombstone and for nothing */
    Optional<AlertsTold> told(String id) {
        write();
        return written.stream()
                .filter(row -> row.row().equals(Races.RACE + "/" + id + "/told"))
                .reduce((before, last) -> last)
                .map(RowOut::told);
    }

    /** Keys of the tombstones so far. */
    List<String> tombstones() {
        write();
        return written.stream()
                .filter(row -> row.told() == null)
                .map(RowOut::row)
                .toList();
    }

    private void write() {
        for (var row : desk.takeRows(MANY)) {
            written.add(row);
            desk.written(row, true);
        }
    }

    static String words(AlertSending sending) {
        return words(sending.subscriber().id(), sending.alert());
    }

    private static String words(String id, Alert alert) {
        return id + ": " + alert.bib() + " " + alert.point() + " " + alert.netMs() + (alert.corrected() ? "!" : "");
    }
}
