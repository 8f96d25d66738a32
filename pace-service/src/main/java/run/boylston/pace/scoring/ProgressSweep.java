package run.boylston.pace.scoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.work.WorkLoop;

/**
 * A replica that dies between its commit and Kafka, or wakes up late and writes an old revision over a newer one, leaves
 * race-progress behind the database. So everybody's newest progress of the last day is published again, page by page,
 * within the sweep's period.
 */
@ApplicationScoped
class ProgressSweep {

    /** Looks per period: what the sweep sends is spread evenly over it. */
    private static final int LOOKS = 60;

    private static final int SHORTEST_PAGE = 50;
    private static final int LONGEST_PAGE = 1_000;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('sweep'), 0)";

    /** As last analyzed, which loading a start list does: counting them at every look would cost more than the sweep. */
    private static final String COUNT =
            "select greatest(reltuples, 0)::bigint from pg_class where oid = 'progress'::regclass";

    /** The page first, by its key alone: joined before it is cut, a plan made on empty tables takes minutes on full ones. */
    private static final String PAGE =
            """
            with page as materialized (
                select race, bib, body, scored_at from progress
                where (race, bib) > ($1, $2) order by race, bib limit $3)
            select page.race, page.bib, page.body,
                page.scored_at > now() - interval '1 day' as recent,
                page.body is not null and exists (select from entrant e join race r on r.race = e.race
                    where e.race = page.race and e.bib = page.bib and (e.visibility in ('PUBLIC', 'ALIAS')
                        or e.visibility = 'RESULTS_ONLY' and r.results_status <> 'LIVE')) as visible
            from page order by page.race, page.bib
            """;

    private record Place(String race, String bib) {
        String key() {
            return race + "/" + bib;
        }
    }

    private static final Place BEGINNING = new Place("", "");

    private final PgTransactions transactions;
    private final Publisher publisher;
    private final Duration interval;
    private WorkLoop loop;
    private Place place = BEGINNING;

    ProgressSweep(PgTransactions transactions, Publisher publisher, PaceConfig config) {
        this.transactions = transactions;
        this.publisher = publisher;
        interval = config.sweepPeriod().dividedBy(2 * LOOKS);
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.start("progress-sweep", interval, () -> place = transactions.run(this::sweepPage));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** Publishes within the transaction: nobody else sweeps meanwhile. */
    private Place sweepPage(PgSession session) {
        if (!session.query(TRY_LOCK).iterator().next().getBoolean(0)) {
            return place;
        }
        // At every look: a start list loaded half way round must not be swept at the pace of the few who were there.
        var page = pageOf(session.query(COUNT).iterator().next().getLong(0));
        var rows = session.query(PAGE, place.race(), place.bib(), page);
        var next = BEGINNING;
        var records = new ArrayList<Outgoing>();
        for (var row : rows) {
            next = new Place(row.getString(0), row.getString(1));
            if (Boolean.TRUE.equals(row.getBoolean(3))) {
                records.addAll(row.getBoolean(4) ? newest(next, row.getBuffer(2).getBytes()) : gone(next));
            }
        }
        publisher.publish(records);
        return rows.size() < page ? BEGINNING : next;
    }

    private static List<Outgoing> newest(Place place, byte[] body) {
        return List.of(new Outgoing(Topic.RACE_PROGRESS, place.key(), body));
    }

    /** A batch committed just before they were hidden may have been published just after. */
    private static List<Outgoing> gone(Place place) {
        return List.of(
                new Outgoing(Topic.RACE_PROGRESS, place.key(), null),
                new Outgoing(Topic.RACE_POSITIONS, place.key(), null));
    }

    private static int pageOf(long entrants) {
        return (int) Math.max(SHORTEST_PAGE, Math.min(LONGEST_PAGE, entrants / LOOKS + 1));
    }
}
