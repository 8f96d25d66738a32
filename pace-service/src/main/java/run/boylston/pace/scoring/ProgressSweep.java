package run.boylston.pace.scoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.RaceChange;
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

    /** With a look every 60th of half the period, a round of a quarter of a million scores ends within it. */
    private static final int LONGEST_PAGE = 2_000;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('sweep'), 0)";

    /** As last analyzed, which loading a start list does: counting them at every look would cost more than the sweep. */
    private static final String COUNT =
            "select greatest(reltuples, 0)::bigint from pg_class where oid = 'progress'::regclass";

    private static final String RACES =
            """
            select distinct race from (
                select race from progress where (race, bib) > ($1, $2) order by race, bib limit $3) page
            """;

    /**
     * The page first, by its key alone: joined before it is cut, or cut by when it was scored, a plan made on empty tables
     * reads all of full ones. Of the races that are shared: one laid down since waits for the next round.
     */
    private static final String PAGE =
            """
            with page as materialized (
                select race, bib, body, status, stale, scored_at from progress
                where (race, bib) > ($1, $2) and race = any($4::text[]) order by race, bib limit $3)
            select p.race, p.bib, p.body, p.stale, ${unfollowed} as unfollowed,
                p.scored_at > now() - interval '1 day' as recent,
                p.scored_at <= clock_timestamp()
                        - make_interval(secs => (select r.public_delay_s from race r where r.race = p.race))
                    and not exists (
                        select from held h where h.race = p.race and h.bib = p.bib and h.topic = 'RACE_PROGRESS') as due,
                (select e.visibility from entrant e where e.race = p.race and e.bib = p.bib) as visibility,
                (select r.results_status from race r where r.race = p.race) as results_status
            from page p order by p.race, p.bib
            """
                    .replace("${unfollowed}", ProgressPublication.UNFOLLOWED);

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

    /** Publishes within the transaction: meanwhile nobody else sweeps, and nobody is hidden or shown. */
    private Place sweepPage(PgSession session) {
        if (!session.query(TRY_LOCK).iterator().next().getBoolean(0)) {
            return place;
        }
        // At every look: a start list loaded half way round must not be swept at the pace of the few who were there.
        var page = pageOf(session.query(COUNT).iterator().next().getLong(0));
        // In Java's order, as a batch of reads takes them: the database's may be another.
        var races = new TreeSet<String>();
        session.query(RACES, place.race(), place.bib(), page).forEach(row -> races.add(row.getString(0)));
        races.forEach(race -> session.query(RaceChange.SHARE, race));
        var rows = session.query(PAGE, place.race(), place.bib(), page, races.toArray(String[]::new));
        var next = BEGINNING;
        var records = new ArrayList<Outgoing>();
        for (var row : rows) {
            next = new Place(row.getString(0), row.getString(1));
            if (Boolean.TRUE.equals(row.getBoolean("recent"))) {
                records.addAll(records(next, row));
            }
        }
        publisher.publish(records);
        return rows.size() < page ? BEGINNING : next;
    }

    /**
     * Whoever is to be scored again is published then: a score made before a change may tell what it no longer may. What the
     * public is not to see yet waits for its time.
     */
    private static List<Outgoing> records(Place place, Row row) {
        var body = row.getBuffer("body");
        if (body == null
                || !ProgressPublication.isShown(row.getString("visibility"), row.getString("results_status"))) {
            return gone(place);
        }
        return row.getBoolean("stale") || !row.getBoolean("due")
                ? List.of()
                : ProgressPublication.records(place.key(), body.getBytes(), row.getBoolean("unfollowed"));
    }

    /** A replica that froze while it published may have done so after they were hidden. */
    private static List<Outgoing> gone(Place place) {
        return List.of(
                new Outgoing(Topic.RACE_PROGRESS, place.key(), null),
                new Outgoing(Topic.RACE_POSITIONS, place.key(), null));
    }

    private static int pageOf(long entrants) {
        return (int) Math.max(SHORTEST_PAGE, Math.min(LONGEST_PAGE, entrants / LOOKS + 1));
    }
}
