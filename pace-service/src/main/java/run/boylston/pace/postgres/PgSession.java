package run.boylston.pace.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** One transaction's connection, for a thread that may block. Every call ends within the transaction's timeout. */
public final class PgSession {

    private final SqlConnection connection;
    private final Duration timeout;
    private boolean failed;

    PgSession(SqlConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    /** Prepared once a connection; parameters by number. */
    public RowSet<Row> query(String sql, Object... parameters) {
        return await(connection.preparedQuery(sql).execute(Tuple.from(Arrays.asList(parameters))));
    }

    /** For results too large to hold: rows come a page at a time. */
    public void read(String sql, int page, Consumer<Row> rows, Object... parameters) {
        var statement = await(connection.prepare(sql));
        var cursor = statement.cursor(Tuple.from(Arrays.asList(parameters)));
        do {
            await(cursor.read(page)).forEach(rows);
        } while (cursor.hasMore());
        await(cursor.close());
        await(statement.close());
    }

    /** Whether a statement failed: then PostgreSQL does nothing more within this transaction. */
    public boolean hasFailed() {
        return failed;
    }

    private <T> T await(Uni<T> uni) {
        try {
            return uni.await().atMost(timeout);
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
    }
}
