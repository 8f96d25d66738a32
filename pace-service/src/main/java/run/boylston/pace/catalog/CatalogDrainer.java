package run.boylston.pace.catalog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.work.WorkLoop;

/**
 * Publishes the outbox in order. Every replica runs one; the one that gets the advisory lock drains, the others come back
 * later. A crash between Kafka and the commit publishes rows twice, which compacted topics bear.
 */
@ApplicationScoped
class CatalogDrainer {

    private static final int ROWS = 2_000;
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('outbox'), 0)";
    private static final String NEXT = "select id, topic, key, value from outbox order by id limit " + ROWS;
    private static final String DELETE = "delete from outbox where id = any($1::bigint[])";

    private final PgTransactions transactions;
    private final Publisher publisher;
    private final PaceConfig config;
    private WorkLoop loop;

    CatalogDrainer(PgTransactions transactions, Publisher publisher, PaceConfig config) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.start("catalog-drainer", config.pollInterval(), this::drain);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void changed(@Observes RaceChanged change) {
        loop.tell();
    }

    /** Whether what organisers changed waits in the outbox, and others know nothing of it. */
    boolean isHeldUp() {
        return loop.isFailing();
    }

    private void drain() {
        while (transactions.run(this::drainSome) == ROWS) {
            // Until there are fewer than fit in one go.
        }
    }

    /** @return how many rows were published */
    private int drainSome(PgSession session) {
        if (!session.query(TRY_LOCK).iterator().next().getBoolean(0)) {
            return 0;
        }
        var ids = new ArrayList<Long>();
        var records = new ArrayList<Outgoing>();
        for (var row : session.query(NEXT)) {
            ids.add(row.getLong(0));
            records.add(outgoing(row));
        }
        if (!ids.isEmpty()) {
            publisher.publish(records);
            session.query(DELETE, (Object) ids.toArray(Long[]::new));
        }
        return ids.size();
    }

    private static Outgoing outgoing(Row row) {
        var value = row.getBuffer(3);
        return new Outgoing(Topic.valueOf(row.getString(1)), row.getString(2), value == null ? null : value.getBytes());
    }
}
