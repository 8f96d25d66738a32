package run.boylston.feed.inflow;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.KeyRing;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.push.Alerts;
import run.boylston.feed.socket.RacePublishers;

/**
 * The way in: four compacted topics, each read and decoded in threads of its own, into the one writer's queue, onto the
 * boards, to the publishers and to who tells fans whose page is closed; and the keys, which are on no board.
 */
@ApplicationScoped
public class RaceTables {

    private static final String CLIENT_ID = "live-feed";

    /** Nearly all that is to be read at a start is progress, and a reader waits for the broker most of the time. */
    private static final int PROGRESS_READERS = 4;

    private final String bootstrapServers;
    private final BoardWriter writer;
    private final KeyRing keys;
    private final MeterRegistry meters;
    private volatile List<CompactedTable> tables = List.of();

    RaceTables(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            FeedConfig config,
            RaceBoards boards,
            RacePublishers publishers,
            Alerts alerts,
            KeyRing keys,
            MeterRegistry meters) {
        this.bootstrapServers = bootstrapServers;
        this.keys = keys;
        this.meters = meters;
        boards.restoredWhen(this::isRestored);
        writer = new BoardWriter(boards, config.board().queue(), this::isCaughtUp, board -> {
            publishers.changed(board);
            alerts.changed(board);
        });
        meters.gauge("boylston_board_restore_seconds", writer, BoardWriter::restoreS);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
        var decoder = new RowDecoder();
        tables = Stream.concat(
                        IntStream.range(0, PROGRESS_READERS).mapToObj(share -> progressTable(decoder, share)),
                        Stream.of(
                                table(Topic.RACE_CATALOG, decoder::catalog),
                                table(Topic.RACE_POSITIONS, decoder::position),
                                table(Topic.RACE_CLOCK, decoder::clock),
                                new CompactedTable(bootstrapServers, CLIENT_ID, Topic.RACE_KEYS, keys)))
                .map(CompactedTable::start)
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        tables.forEach(CompactedTable::close);
        writer.close();
    }

    /** Whether everything that was in the topics when reading began is on the boards. */
    public boolean isRestored() {
        return writer.isRestored();
    }

    private boolean isCaughtUp() {
        return !tables.isEmpty() && tables.stream().allMatch(CompactedTable::isCaughtUp);
    }

    private CompactedTable table(Topic topic, DecodedRows.Decoding decoding) {
        return new CompactedTable(bootstrapServers, CLIENT_ID, topic, decoded(topic, decoding));
    }

    private CompactedTable progressTable(RowDecoder decoder, int share) {
        var rows = new NewestRows(decoded(Topic.RACE_PROGRESS, decoder::progress));
        return new CompactedTable(bootstrapServers, CLIENT_ID, Topic.RACE_PROGRESS, rows, share, PROGRESS_READERS);
    }

    private DecodedRows decoded(Topic topic, DecodedRows.Decoding decoding) {
        var unreadable = meters.counter("boylston_board_rows_unreadable", "topic", topic.topicName());
        return new DecodedRows(topic, decoding, writer::take, unreadable);
    }

    /** Boards and keys are plain objects: the packages that hold them know no container. */
    static final class TablesProducer {

        @Produces
        @Singleton
        RaceBoards boards() {
            return new RaceBoards();
        }

        @Produces
        @Singleton
        KeyRing keys() {
            return new KeyRing();
        }
    }
}
