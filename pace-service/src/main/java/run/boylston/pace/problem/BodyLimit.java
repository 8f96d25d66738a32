package run.boylston.pace.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.contracts.Json;

/** Tells the sender of too long a body what is wrong, where the framework's own limit answers with nothing at all. */
@ApplicationScoped
class BodyLimit {

    /** The framework's own comes next; it alone stops a body that does not say how long it is. */
    private static final int BEFORE_THE_FRAMEWORK = -3;

    /** A sender who is still sending reads no answer: so much, and for so long, is thrown away first. */
    private static final long MOST_DISCARDED = 128L * 1024 * 1024;

    private static final long LONGEST_DISCARDING_MS = 10_000;

    private final long maxBytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize max) {
        maxBytes = max.asLongValue();
    }

    void add(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).handler(this::check);
    }

    private void check(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= maxBytes) {
            context.next();
        } else if (Long.parseLong(length) > MOST_DISCARDED
                || context.request().headers().contains(HttpHeaders.EXPECT)) {
            answer(context);
        } else {
            discardThenAnswer(context);
        }
    }

    private void discardThenAnswer(RoutingContext context) {
        var timer = context.vertx().setTimer(LONGEST_DISCARDING_MS, late -> answer(context));
        context.request()
                .handler(discarded -> {})
                .exceptionHandler(gone -> context.vertx().cancelTimer(timer))
                .endHandler(end -> {
                    context.vertx().cancelTimer(timer);
                    answer(context);
                })
                .resume();
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (!response.ended() && !response.closed()) {
            var problem = Problem.of(413, "Content too large", "A body has at most " + maxBytes + " bytes.");
            response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(Buffer.buffer(Json.write(problem)));
        }
    }
}
