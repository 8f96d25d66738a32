package run.boylston.pace.scoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final int LONGEST_PAGE = 1_000;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('sweep'), 0)";

    private static final String COUNT = "select count(*) from progress where scored_at > now() - interval '1 day'";

    private static final String PAGE =
            """
            select p.race, p.bib, p.body
            from progress p join entrant e on e.race = p.race and e.bib = p.bib
            where (p.race, p.bib) > ($1, $2) and p.scored_at > now() - interval '1 day'
                and p.body is not null and e.visibility = 'PUBLIC'
            order by p.race, p.bib limit $3
            """;

    private record Place(String race, String bib) {}

    private static final Place BEGINNING = new Place("", "");

    private final PgTransactions transactions;
    private final Publisher publisher;
    private final Duration interval;
    private WorkLoop loop;
    private Place place = BEGINNING;
    private int page = LONGEST_PAGE;

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
        if (place.equals(BEGINNING)) {
            page = pageOf(session.query(COUNT).iterator().next().getLong(0));
        }
        var next = BEGINNING;
        var records = new ArrayList<Outgoing>();
        for (var row : session.query(PAGE, place.race(), place.bib(), page)) {
            next = new Place(row.getString(0), row.getString(1));
            records.add(new Outgoing(
                    Topic.RACE_PROGRESS,
                    next.race() + "/" + next.bib(),
                    row.getBuffer(2).getBytes()));
        }
        publisher.publish(records);
        return records.size() < page ? BEGINNING : next;
    }

    private static int pageOf(long entrants) {
        return (int) Math.min(LONGEST_PAGE, entrants / LOOKS + 1);
    }
}
