package run.boylston.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.CatalogEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.feed.board.Races;

/** Stands where pace-service does: writes rows and waits until Kafka has them. */
public final class Producer implements AutoCloseable {

    private final TopicWriter writer;
    private final String race;

    public Producer() {
        this(Races.RACE);
    }

    /** @param race what to call the race of {@link Races}, for a test that needs one of its own */
    public Producer(String race) {
        this.race = race;
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        writer = new TopicWriter(servers, "test");
    }

    public void send(CatalogEntry entry) {
        send(Topic.RACE_CATALOG, entry.key(), Json.write(entry));
    }

    public void send(Progress progress) {
        send(Topic.RACE_PROGRESS, progress.key(), Json.write(progress));
    }

    public void send(Position position) {
        send(Topic.RACE_POSITIONS, position.key(), Json.write(position));
    }

    public void send(RaceClock clock) {
        send(Topic.RACE_CLOCK, clock.race(), Json.write(clock));
    }

    /** Any text; null is a tombstone. */
    public void send(Topic topic, String key, byte[] value) {
        try {
            writer.write(
                            topic,
                            named(key),
                            value == null
                                    ? null
                                    : named(new String(value, UTF_8)).getBytes(UTF_8))
                    .get(15, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take a record", e);
        }
    }

    private String named(String text) {
        return text.replace(Races.RACE, race);
    }

    @Override
    public void close() {
        writer.close();
    }
}
