package run.boylston.feed;

import java.util.concurrent.atomic.AtomicLong;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.board.Races;

/** Writes the rows of a race of its own, so that tests in one application do not disturb each other. */
public final class RaceRows implements AutoCloseable {

    private static final AtomicLong COUNT = new AtomicLong();

    private final Producer producer = new Producer();
    private final String race = "race-" + COUNT.incrementAndGet();

    public String race() {
        return race;
    }

    /** The race that {@link Races} has, by another name. */
    public void send(RaceEntry entry) {
        producer.send(Topic.RACE_CATALOG, race, Json.write(entry));
    }

    public void send(EntrantEntry entrant) {
        producer.send(Topic.RACE_CATALOG, race + "/entrant/" + entrant.bib(), Json.write(entrant));
    }

    public void removeEntrant(String bib) {
        producer.send(Topic.RACE_CATALOG, race + "/entrant/" + bib, null);
    }

    public void send(Progress progress) {
        producer.send(Topic.RACE_PROGRESS, race + "/" + progress.bib(), Json.write(progress));
    }

    public void send(RaceClock clock) {
        producer.send(Topic.RACE_CLOCK, race, Json.write(clock));
    }

    @Override
    public void close() {
        producer.close();
    }
}
