package run.boylston.pace.fix;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.clock.RaceClocks;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.delay.HeldRow;
import run.boylston.pace.delay.HeldRows;
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

    private static final Logger LOG = LoggerFactory.getLogger(RaceFixes.class);

    /** Race time now while the race's clock stands: then only a fix later than its own receipt is of the future. */
    static final long NO_CLOCK = Long.MAX_VALUE;

    /** The newest news of an entrant. */
    private record Moved(Tracked tracked, Position position) {}

    private final UntilDone untilDone;
    private final PgTransactions transactions;
    private final Filters filters;
    private final Publisher publisher;
    private final FixMetrics metrics;
    private final WallClock wallClock;

    RaceFixes(
            UntilDone untilDone,
            PgTransactions transactions,
            Publisher publisher,
            FixMetrics metrics,
            WallClock wallClock,
            PaceConfig config) {
        this.untilDone = untilDone;
        this.transactions = transactions;
        this.publisher = publisher;
        this.metrics = metrics;
        this.wallClock = wallClock;
        filters = new Filters(config.maxTrackers());
    }

    /** Returning acknowledges the batch; throwing is a bug, and stops the channel. */
    @Incoming("race-fixes")
    @Blocking("fixes")
    void take(ConsumerRecords<String, byte[]> records) {
        var batch = FixDecoder.decode(records);
        metrics.rejected(batch.rejects().size());
        untilDone.run("Keeping rejects", () -> keep(batch));
        var clocks = untilDone.run("Following trackers", () -> transactions.run(session -> prepare(session, batch)));
        var moved = filter(batch, clocks);
        untilDone.run("Publishing positions", () -> transactions.run(session -> finish(session, batch, moved)));
    }

    private Map<String, RaceClock> prepare(PgSession session, FixBatch batch) {
        filters.refresh(session, batch.fixes(), wallClock.now());
        var races = batch.fixes().stream().map(PositionFix::race).collect(Collectors.toSet());
        return RaceClocks.find(session, races);
    }

    private Collection<Moved> filter(FixBatch batch, Map<String, RaceClock> clocks) {
        var moved = new LinkedHashMap<String, Moved>();
        for (var fix : batch.fixes()) {
            filters.find(fix.key())
                    .ifPresentOrElse(
                            filter -> moveOrCount(filter, fix, nowRaceMs(clocks.get(fix.race())), moved),
                            metrics::unassigned);
        }
        return moved.values();
    }

    /** Whatever is wrong with one fix, or with its race, must not keep the others from moving. */
    private void moveOrCount(TrackedFilter filter, PositionFix fix, long nowRaceMs, Map<String, Moved> moved) {
        try {
            move(filter, fix, nowRaceMs, moved);
        } catch (RuntimeException e) {
            metrics.failed();
            LOG.atDebug().addKeyValue("fix", fix.key()).setCause(e).log("Fix could not be matched");
        }
    }

    private void move(TrackedFilter filter, PositionFix fix, long nowRaceMs, Map<String, Moved> moved) {
        var result = filter.fix(fix, nowRaceMs);
        metrics.count(result);
        if (result instanceof FixResult.Matched matched && matched.news() && filter.isShown()) {
            var position = filter.position(matched, nowRaceMs);
            moved.put(position.key(), new Moved(filter.tracked(), position));
        }
    }

    private long nowRaceMs(RaceClock clock) {
        return clock == null || clock.rate() <= 0 ? NO_CLOCK : clock.raceMsAt(wallClock.now());
    }

    /** Publishes within the transaction: who is hidden from now on gets their tombstone after it. */
    private Void finish(PgSession session, FixBatch batch, Collection<Moved> moved) {
        var shown =
                TrackedRows.shown(session, moved.stream().map(Moved::tracked).toList());
        var atOnce = new ArrayList<Outgoing>();
        var later = new ArrayList<HeldRow>();
        for (var one : moved) {
            var found = shown.get(one.tracked().key());
            if (found != null && found.delayed()) {
                later.add(held(one.position(), found.visibility()));
            } else if (found != null) {
                atOnce.add(new Outgoing(Topic.RACE_POSITIONS, one.position().key(), Json.write(one.position())));
            }
        }
        HeldRows.hold(session, later);
        publisher.publish(atOnce);
        ScoredOffsets.advance(session, batch.nextOffsets());
        return null;
    }

    private static HeldRow held(Position position, String visibility) {
        return new HeldRow(
                Topic.RACE_POSITIONS, position.race(), position.bib(), null, visibility, false, Json.write(position));
    }

    private Void keep(FixBatch batch) {
        publisher.publish(batch.rejects().stream().map(Rejects::outgoing).toList());
        return null;
    }
}
