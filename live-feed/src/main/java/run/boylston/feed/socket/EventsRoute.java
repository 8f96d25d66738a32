package run.boylston.feed.socket;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.door.ProblemResponse;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.problem.Problem;
import run.boylston.feed.watch.HelloQuery;
import run.boylston.feed.watch.HelloReader;
import run.boylston.feed.watch.HelloResult.Refused;
import run.boylston.feed.watch.HelloResult.Watch;

/**
 * {@code GET /live/{race}/events}: what a socket says, as server-sent events, for those whom no socket reaches. The address
 * says what to watch. Runs on the connection's event loop: nothing here waits.
 */
@Singleton
final class EventsRoute {

    /** When to come back after a break, each at a time of their own. */
    private static final long FIRST_RETRY_MS = 1_000;

    private static final long LAST_RETRY_MS = 4_000;

    private final Admission admission;
    private final Outboxes outboxes;
    private final FeedConfig.Fans config;
    private final HelloReader hellos;
    private final Pattern ourId;

    EventsRoute(Admission admission, RaceBoards boards, Outboxes outboxes, FeedConfig config) {
        this.admission = admission;
        this.outboxes = outboxes;
        this.config = config.fans();
        hellos = new HelloReader(config.fans().maxEntrants(), config.fans().maxGroups());
        ourId = Pattern.compile(boards.epoch() + ":(\\d{1,18})");
    }

    void add(@Observes Router router) {
        router.get("/live/:race/events").handler(this::open);
    }

    private void open(RoutingContext request) {
        var race = request.pathParam("race");
        var visitor = Visitor.of(request);
        var refusal = admission.refusal(race, visitor);
        if (refusal.isPresent()) {
            ProblemResponse.send(request, refusal.get().problem());
            return;
        }
        var said = hellos.read(new HelloQuery(request.queryParams()::getAll));
        if (said instanceof Watch watch) {
            serve(request, race, visitor, watch);
        } else if (said instanceof Refused refused) {
            ProblemResponse.send(
                    request, new Problem(Status.BAD_REQUEST, refused.error().detail()));
        }
    }

    private void serve(RoutingContext request, String race, Visitor visitor, Watch watch) {
        var line = new FanStream(request.request(), Vertx.currentContext(), outboxes);
        var fan = admission.fan(line, race, visitor);
        var refusal = admission.enter(fan);
        if (refusal.isPresent()) {
            ProblemResponse.send(request, refusal.get().problem());
            return;
        }
        request.addEndHandler(ended -> {
            admission.leave(fan);
            line.ended();
        });
        line.open(config.sendBufferBytes(), ThreadLocalRandom.current().nextLong(FIRST_RETRY_MS, LAST_RETRY_MS));
        fan.resume(watch, lastSequence(request.request().getHeader("Last-Event-ID")));
    }

    /** What a stream that broke had heard of this replica's history; below zero if nothing. */
    private long lastSequence(String id) {
        var ours = ourId.matcher(id == null ? "" : id);
        return ours.matches() ? Long.parseLong(ours.group(1)) : -1;
    }
}
