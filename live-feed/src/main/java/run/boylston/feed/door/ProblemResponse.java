package run.boylston.feed.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import run.boylston.contracts.Json;
import run.boylston.feed.problem.Problem;

/** A problem document, for those who get no further. */
public final class ProblemResponse {

    /** All who are refused in one second come back in ten different ones. */
    private static final int RETRY_SPREAD_S = 10;

    private ProblemResponse() {}

    public static void send(RoutingContext context, Problem problem) {
        var response = context.response().setStatusCode(problem.status());
        switch (problem.status()) {
            case 401 -> response.putHeader("WWW-Authenticate", "Bearer");
            case 429, 503 ->
                response.putHeader(
                        HttpHeaders.RETRY_AFTER,
                        Integer.toString(1 + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_S)));
            default -> {}
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(Json.write(problem)));
    }
}
