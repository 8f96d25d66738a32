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
import run.boylston.feed.door.RaceAccess;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.problem.Problem;
import run.boylston.feed.watch.HelloQuery;
import run.boylston.feed.watch.HelloReader;
import run.boylston.feed.watch.HelloResult.Refused;
import run.boylston.feed.watch.HelloResult.Watch;
import run.boylston.feed.watch.Trouble;

/**
 * {@code GET /live/{race}/events}: what a socket says, as server-sent events, for those whom no socket reaches. The address
 * says what to watch. Runs on the connection's event loop: nothing here waits.
 */
@Singleton
final class EventsRoute {

    /** When to come back after a break, each at a time of their own. */
    private static final long FIRST_RETRY_MS = 1_000;

    private static final long LAST_RETRY_MS = 4_000;

    private final RaceBoards boards;
    private final RaceAccess access;
    private final RacePublishers publishers;
    private final FanRegistry registry;
    private final FanMetrics metrics;
    private final Outboxes outboxes;
    private final FeedConfig.Fans config;
    private final HelloReader hellos;
    private final Pattern ourId;

    EventsRoute(
            RaceBoards boards,
            RaceAccess access,
            RacePublishers publishers,
            FanRegistry registry,
            FanMetrics metrics,
            Outboxes outboxes,
            FeedConfig config) {
        this.boards = boards;
        this.access = access;
        this.publishers = publishers;
        this.registry = registry;
        this.metrics = metrics;
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
        if (!boards.isRestored()) {
            refuse(
                    request,
                    Trouble.STARTING,
                    new Problem(Status.SERVICE_UNAVAILABLE, "The race is still being restored, try again"));
        } else if (boards.findSnapshot(race).isEmpty()) {
            refuse(request, Trouble.UNKNOWN_RACE, new Problem(Status.NOT_FOUND, "There is no such race"));
        } else {
            var said = hellos.read(new HelloQuery(request.queryParams()::getAll));
            if (said instanceof Watch watch) {
                serve(request, race, watch);
            } else if (said instanceof Refused refused) {
                ProblemResponse.send(
                        request, new Problem(Status.BAD_REQUEST, refused.error().detail()));
            }
        }
    }

    private void serve(RoutingContext request, String race, Watch watch) {
        var visitor = Visitor.of(request);
        var locked = access.refusal(race, visitor.key());
        if (locked.isPresent()) {
            refuse(request, Trouble.UNAUTHORIZED, locked.get());
            return;
        }
        var publisher = publishers.publisher(race);
        var line = new FanStream(request.request(), Vertx.currentContext(), outboxes);
        var fan = new Fan(line, race, visitor, metrics, publisher::call);
        var refusal = registry.add(fan);
        if (refusal.isPresent()) {
            refuse(request, Trouble.of(refusal.get()), refusal.get().problem());
            return;
        }
        request.addEndHandler(ended -> {
            registry.remove(fan);
            publisher.remove(fan);
            line.ended();
        });
        line.open(config.sendBufferBytes(), ThreadLocalRandom.current().nextLong(FIRST_RETRY_MS, LAST_RETRY_MS));
        publisher.add(fan);
        fan.resume(watch, lastSequence(request.request().getHeader("Last-Event-ID")));
    }

    /** What a stream that broke had heard of this replica's history; below zero if nothing. */
    private long lastSequence(String id) {
        var ours = ourId.matcher(id == null ? "" : id);
        return ours.matches() ? Long.parseLong(ours.group(1)) : -1;
    }

    /** Says what a browser cannot read, and a person can. */
    private void refuse(RoutingContext request, Trouble trouble, Problem problem) {
        metrics.putOut(trouble.reason());
        ProblemResponse.send(request, problem);
    }
}
