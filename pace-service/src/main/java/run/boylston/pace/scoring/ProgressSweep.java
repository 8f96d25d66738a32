package run.boylston.pace.scoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final int LONGEST_PAGE = 1_000;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('sweep'), 0)";

    /** A race that nobody was scored in for a day is passed over, however many wait in it: old ones are never taken away. */
    private static final String RECENT =
            """
            select r.race from race r
            where exists (select from progress p
                where p.race = r.race and p.scored_on >= ((now() - interval '1 day') at time zone 'UTC')::date)
            """;

    /** As last analyzed, which loading a start list does. */
    private static final String ANALYZED = "select reltuples::bigint from pg_class where oid = 'progress'::regclass";

    private static final String COUNT = "select count(*) from progress where race = any($1::text[])";

    /** The page first, by its key alone: joined before it is cut, a plan made on empty tables takes minutes on full ones. */
    private static final String PAGE =
            """
            with page as materialized (
                select race, bib, body, status, stale, scored_at from progress
                where race = $1 and bib > $2 order by bib limit $3)
            select p.race, p.bib, p.body, p.stale, ${unfollowed} as unfollowed,
                p.scored_at > now() - interval '1 day' as recent,
                (select e.visibility from entrant e where e.race = p.race and e.bib = p.bib) as visibility,
                (select r.results_status from race r where r.race = p.race) as results_status
            from page p order by p.bib
            """
                    .replace("${unfollowed}", ProgressPublication.UNFOLLOWED);

    private record Place(String race, String bib) {
        String key() {
            return race + "/" + bib;
        }
    }

    private static final Place BEGINNING = new Place("", "");

    /** How many wait in which races, and what the table's size was then said to be. */
    private record Size(Set<String> races, long analyzed, long entrants) {}

    private final PgTransactions transactions;
    private final Publisher publisher;
    private final Duration interval;
    private WorkLoop loop;
    private Place place = BEGINNING;
    private Size size = new Size(Set.of(), 0, 0);

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
        var races = recentRaces(session);
        var room = pageOf(count(session, races));
        var next = place;
        var records = new ArrayList<Outgoing>();
        // In Java's order, as a batch of reads takes them: the database's may be another.
        for (var race : races.tailSet(place.race())) {
            session.query(RaceChange.SHARE, race);
            var rows = session.query(PAGE, race, race.equals(place.race()) ? place.bib() : "", room);
            for (var row : rows) {
                next = new Place(race, row.getString("bib"));
                records.addAll(records(next, row));
            }
            room -= rows.size();
            if (room == 0) {
                break;
            }
        }
        publisher.publish(records);
        return room == 0 ? next : BEGINNING;
    }

    private static TreeSet<String> recentRaces(PgSession session) {
        var races = new TreeSet<String>();
        session.query(RECENT).forEach(row -> races.add(row.getString(0)));
        return races;
    }

    /**
     * Counted anew when a round begins, and whenever a race or a start list has come: one that is loaded half way round must
     * not be swept at the pace of the few who were there. At every look it would cost more than the sweep.
     */
    private long count(PgSession session, Set<String> races) {
        var analyzed = session.query(ANALYZED).iterator().next().getLong(0);
        if (place.equals(BEGINNING)
                || size.analyzed() != analyzed
                || !size.races().equals(races)) {
            var entrants = session.query(COUNT, (Object) races.toArray(String[]::new))
                    .iterator()
                    .next()
                    .getLong(0);
            size = new Size(Set.copyOf(races), analyzed, entrants);
        }
        return size.entrants();
    }

    /** Whoever is to be scored again is published then: a score made before a change may tell what it no longer may. */
    private static List<Outgoing> records(Place place, Row row) {
        if (!Boolean.TRUE.equals(row.getBoolean("recent"))) {
            return List.of();
        }
        var body = row.getBuffer("body");
        if (body == null
                || !ProgressPublication.isShown(row.getString("visibility"), row.getString("results_status"))) {
            return gone(place);
        }
        return row.getBoolean("stale")
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
