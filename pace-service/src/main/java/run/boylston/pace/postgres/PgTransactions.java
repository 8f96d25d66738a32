package run.boylston.pace.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.pace.config.PaceConfig;

/** Transactions of a few plain statements, on worker threads. */
@ApplicationScoped
public class PgTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(PgTransactions.class);

    private final Pool pool;
    private final Duration timeout;

    PgTransactions(Pool pool, PaceConfig config) {
        this.pool = pool;
        timeout = config.transactionTimeout();
    }

    /** Commits what the work did, or rolls it back and throws what it threw. */
    public <T> T run(Function<PgSession, T> work) {
        var connection = await(pool.getConnection());
        try {
            var transaction = await(connection.begin());
            return commit(connection, transaction, work);
        } finally {
            connection.closeAndForget();
        }
    }

    private <T> T commit(SqlConnection connection, Transaction transaction, Function<PgSession, T> work) {
        try {
            var result = work.apply(new PgSession(connection, timeout));
            await(transaction.commit());
            return result;
        } catch (RuntimeException e) {
            rollback(transaction);
            throw e;
        }
    }

    private void rollback(Transaction transaction) {
        try {
            await(transaction.rollback());
        } catch (RuntimeException e) {
            LOG.atDebug().setCause(e).log("Rollback failed, the connection is gone or the transaction has ended");
        }
    }

    private <T> T await(Uni<T> uni) {
        return uni.await().atMost(timeout);
    }
}
