package run.boylston.pace.fix;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.clock.RaceClocks;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.gps.FixResult;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.kafka.Rejects;
import run.boylston.pace.outage.UntilDone;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.scoring.ScoredOffsets;

/** The way of a batch of GPS fixes, start to end. It moves dots and nothing else: what is lost is made up by the next fix. */
@ApplicationScoped
class RaceFixes {

    private final UntilDone untilDone;
    private final PgTransactions transactions;
    private final Filters filters;
    private final Publisher publisher;
    private final FixMetrics metrics;
    private final WallClock wallClock;

    RaceFixes(
            UntilDone untilDone,
            PgTransactions transactions,
            Filters filters,
            Publisher publisher,
            FixMetrics metrics,
            WallClock wallClock) {
        this.untilDone = untilDone;
        this.transactions = transactions;
        this.filters = filters;
        this.publisher = publisher;
        this.metrics = metrics;
        this.wallClock = wallClock;
    }

    /** Returning acknowledges the batch; throwing is a bug, and stops the channel. */
    @Incoming("race-fixes")
    @Blocking("fixes")
    void take(ConsumerRecords<String, byte[]> records) {
        var batch = FixDecoder.decode(records);
        metrics.rejected(batch.rejects().size());
        untilDone.run("Keeping rejects", () -> keep(batch));
        var clocks = untilDone.run("Following trackers", () -> transactions.run(session -> prepare(session, batch)));
        var positions = filter(batch, clocks);
        untilDone.run("Publishing positions", () -> publish(positions));
        untilDone.run("Moving the watermark", () -> transactions.run(session -> finish(session, batch)));
    }

    private Map<String, RaceClock> prepare(PgSession session, FixBatch batch) {
        filters.refresh(session, batch.fixes());
        var races = batch.fixes().stream().map(PositionFix::race).collect(Collectors.toSet());
        return RaceClocks.find(session, races);
    }

    /** The newest position that is news, by entrant. */
    private Collection<Position> filter(FixBatch batch, Map<String, RaceClock> clocks) {
        var positions = new LinkedHashMap<String, Position>();
        for (var fix : batch.fixes()) {
            filters.find(fix.key())
                    .ifPresentOrElse(
                            filter -> {
                                var result = filter.fix(fix, nowRaceMs(clocks.get(fix.race())));
                                metrics.count(result);
                                if (result instanceof FixResult.Matched matched && matched.news() && filter.isShown()) {
                                    var position = filter.position(matched);
                                    positions.put(position.key(), position);
                                }
                            },
                            metrics::unassigned);
        }
        return positions.values();
    }

    /** Without a clock that runs, no fix can be told to be of the future. */
    private long nowRaceMs(RaceClock clock) {
        return clock == null || clock.rate() <= 0 ? Long.MAX_VALUE : clock.raceMsAt(wallClock.now());
    }

    private Void publish(Collection<Position> positions) {
        publisher.publish(positions.stream()
                .map(position -> new Outgoing(Topic.RACE_POSITIONS, position.key(), Json.write(position)))
                .toList());
        return null;
    }

    private Void keep(FixBatch batch) {
        publisher.publish(batch.rejects().stream().map(Rejects::outgoing).toList());
        return null;
    }

    private static Void finish(PgSession session, FixBatch batch) {
        ScoredOffsets.advance(session, batch.nextOffsets());
        return null;
    }
}
