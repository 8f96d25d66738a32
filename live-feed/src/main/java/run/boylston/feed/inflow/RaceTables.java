package run.boylston.feed.inflow;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.socket.RacePublishers;

/**
 * The way in: four compacted topics, each read and decoded in its own thread, into the one writer's queue, onto the
 * boards, to the publishers.
 */
@ApplicationScoped
public class RaceTables {

    private static final Logger LOG = LoggerFactory.getLogger(RaceTables.class);
    private static final long NOT_YET = Long.MAX_VALUE;

    private final String bootstrapServers;
    private final BoardWriter writer;
    private final MeterRegistry meters;
    private volatile List<CompactedTable> tables = List.of();
    private long startedNs;
    private long takenWhenCaughtUp = NOT_YET;
    private volatile boolean restored;
    private volatile double restoreS = Double.NaN;

    RaceTables(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            FeedConfig config,
            RaceBoards boards,
            RacePublishers publishers,
            MeterRegistry meters) {
        this.bootstrapServers = bootstrapServers;
        this.meters = meters;
        boards.restoredWhen(this::isRestored);
        writer = new BoardWriter(boards, config.board().queue(), publishers::changed);
        meters.gauge("boylston_board_restore_seconds", this, tables -> tables.restoreS);
    }

    void start(@Observes StartupEvent event) {
        startedNs = System.nanoTime();
        writer.start();
        tables = Stream.of(
                        table(Topic.RACE_CATALOG, new RowDecoder()::catalog),
                        table(Topic.RACE_PROGRESS, new RowDecoder()::progress),
                        table(Topic.RACE_POSITIONS, new RowDecoder()::position),
                        table(Topic.RACE_CLOCK, new RowDecoder()::clock))
                .map(CompactedTable::start)
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        tables.forEach(CompactedTable::close);
        writer.close();
    }

    /** Whether everything that was in the topics when reading began is on the boards. */
    public boolean isRestored() {
        return restored || restoredNow();
    }

    private synchronized boolean restoredNow() {
        if (takenWhenCaughtUp == NOT_YET && tables.stream().allMatch(CompactedTable::isCaughtUp)) {
            takenWhenCaughtUp = writer.taken();
        }
        if (!restored && !tables.isEmpty() && writer.done() >= takenWhenCaughtUp) {
            restoreS = (System.nanoTime() - startedNs) / 1e9;
            restored = true;
            LOG.atInfo()
                    .addKeyValue("seconds", restoreS)
                    .addKeyValue("rows", takenWhenCaughtUp)
                    .log("Boards restored");
        }
        return restored;
    }

    private CompactedTable table(Topic topic, Decoding decoding) {
        var unreadable = meters.counter("boylston_board_rows_unreadable", "topic", topic.topicName());
        return new CompactedTable(bootstrapServers, "live-feed", topic, (key, value) -> {
            try {
                writer.take(decoding.decode(key, value));
            } catch (IOException e) {
                unreadable.increment();
                LOG.atDebug()
                        .addKeyValue("topic", topic.topicName())
                        .addKeyValue("key", key)
                        .setCause(e)
                        .log("Row unreadable");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private interface Decoding {
        BoardChange decode(String key, byte[] value) throws IOException;
    }

    /** The boards are plain objects: the package that holds them knows no container. */
    static final class BoardsProducer {

        @Produces
        @Singleton
        RaceBoards boards() {
            return new RaceBoards();
        }
    }
}
