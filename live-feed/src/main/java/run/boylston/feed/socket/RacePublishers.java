package run.boylston.feed.socket;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.field.FieldEncoders;

/** A publisher for each race that had a fan. */
@Singleton
public final class RacePublishers {

    private final ConcurrentMap<String, RacePublisher> publishers = new ConcurrentHashMap<>();
    private final RaceBoards boards;
    private final FieldEncoders fields;
    private final FeedConfig config;
    private final FanMetrics metrics;
    private final Outboxes outboxes;
    private final Clock wall;

    RacePublishers(
            RaceBoards boards,
            FieldEncoders fields,
            FeedConfig config,
            FanMetrics metrics,
            Outboxes outboxes,
            Clock wall) {
        this.boards = boards;
        this.fields = fields;
        this.config = config;
        this.metrics = metrics;
        this.outboxes = outboxes;
        this.wall = wall;
    }

    /** A board has a new snapshot. In any thread; returns at once. */
    public void changed(RaceBoard board) {
        metrics.published(board);
        var publisher = publishers.get(board.race());
        if (publisher != null) {
            publisher.wake();
        }
    }

    /** @param race one that the catalogue has */
    RacePublisher publisher(String race) {
        return publishers.computeIfAbsent(race, this::start);
    }

    private RacePublisher start(String race) {
        var encoded = new EncodedRace(race, boards.epoch(), config.fans(), wall, fields);
        return new RacePublisher(boards.board(race), encoded, config.fans(), metrics, outboxes).start();
    }

    @PreDestroy
    void close() {
        publishers.values().forEach(RacePublisher::close);
    }
}
