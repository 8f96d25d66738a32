package run.boylston.pace.scoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.catalog.RaceChanged;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.work.WorkLoop;

/**
 * Lets out what was held for as long as its race's public delay now is, in the order it was made; one replica a race at a
 * time. Who may be shown is asked again: much may have happened since. A crash before the commit lets it out twice.
 */
@ApplicationScoped
class HeldRelease {

    private static final int ROWS = 1_000;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('held'), hashtext($1))";

    private static final String DUE_RACES =
            """
            select r.race from race r where exists (
                select from held h
                where h.race = r.race and h.made_at <= now() - make_interval(secs => r.public_delay_s))
            order by r.race
            """;

    /** By where rows lie on the disk, and so without a plan that fits full tables or empty ones. */
    private static final String TAKE =
            """
            with taken as (
                delete from held where ctid = any(array(
                    select d.ctid from held d
                    where d.race = $1 and d.made_at <= now()
                        - make_interval(secs => (select r.public_delay_s from race r where r.race = $1))
                    order by d.made_at, d.place limit $2 for update skip locked))
                returning *)
            select t.topic, t.race, t.bib, t.body, t.unfollowed,
                case when e.visibility = t.visibility then e.visibility end as visibility, r.results_status,
                e.tracking_consent and coalesce(c.state in ('ARMED', 'LIVE'), true) as followed,
                coalesce(c.state in ('SUSPENDED', 'STOPPED'), false) as suspended
            from taken t join race r on r.race = t.race
            left join entrant e on e.race = t.race and e.bib = t.bib
            left join race_clock c on c.race = t.race
            order by t.made_at, t.place
            """;

    private final PgTransactions transactions;
    private final Publisher publisher;
    private final PaceConfig config;
    private WorkLoop loop;

    HeldRelease(PgTransactions transactions, Publisher publisher, PaceConfig config) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.start("held-release", config.pollInterval(), this::releaseAll);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** The delay may be a shorter one. */
    void changed(@Observes RaceChanged change) {
        loop.tell();
    }

    private void releaseAll() {
        transactions.run(HeldRelease::listDueRaces).forEach(race -> {
            while (transactions.run(session -> releaseSome(session, race)) > 0) {
                // Until nothing of the race is due.
            }
        });
    }

    /** Publishes within the transaction: whoever is hidden meanwhile gets their tombstone after it. */
    private int releaseSome(PgSession session, String race) {
        if (!session.query(TRY_LOCK, race).iterator().next().getBoolean(0)) {
            return 0;
        }
        session.query(RaceChange.SHARE, race);
        var records = new ArrayList<Outgoing>();
        var rows = session.query(TAKE, race, ROWS);
        rows.forEach(row -> records.addAll(records(row)));
        publisher.publish(records);
        return rows.size();
    }

    private static List<Outgoing> records(Row row) {
        if (!ProgressPublication.isShown(row.getString("visibility"), row.getString("results_status"))) {
            return List.of();
        }
        var key = row.getString("race") + "/" + row.getString("bib");
        var body = row.getBuffer("body").getBytes();
        if (Topic.valueOf(row.getString("topic")) == Topic.RACE_POSITIONS) {
            return row.getBoolean("followed") ? List.of(new Outgoing(Topic.RACE_POSITIONS, key, body)) : List.of();
        }
        var shown = row.getBoolean("suspended") ? ShownProgress.standing(body) : body;
        return ProgressPublication.records(key, shown, row.getBoolean("unfollowed"));
    }

    private static List<String> listDueRaces(PgSession session) {
        var races = new ArrayList<String>();
        session.query(DUE_RACES).forEach(row -> races.add(row.getString(0)));
        return races;
    }
}
