package run.boylston.pace.outage;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage, which passes, from a bug, which does not. */
public final class Outage {

    /** SQLSTATE classes: connection, rolled back, resources, operator, system, and a read-only server. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58", "25", "55");

    private Outage() {}

    public static boolean isCause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof PgException refused) {
            return refused.getSqlState() != null
                    && PASSING.contains(refused.getSqlState().substring(0, 2));
        }
        // What Jackson cannot read does not pass, and Vert.x says in bare words that a pooled connection was closed.
        return cause instanceof IOException && !(cause instanceof JsonProcessingException)
                || cause instanceof VertxException
                || cause instanceof NoStackTraceThrowable
                || cause instanceof ClosedConnectionException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedException
                || cause instanceof io.smallrye.mutiny.TimeoutException
                || cause instanceof RetriableException;
    }
}
