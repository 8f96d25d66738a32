package run.boylston.feed.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.topic.KeyRing;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.problem.Problem;

/**
 * Every request for a race goes through here, by socket, stream or alone, before anything is done for it: where it comes
 * from, whether the page that makes it may, whether it may watch the race, and whether there is room. What is refused is a
 * problem document; who is let in is told to what comes after as a {@link Visitor}. Whoever asks on and on and reads none of
 * the answers gets those that there is room for, and then is cut off.
 */
@Singleton
final class Door {

    /** Before the container takes what is to become a socket. */
    private static final int PRIORITY = 1_000;

    /** Also with what some put behind a semicolon, and who takes the path apart does not mind. */
    private static final String API = "/api";

    private static final String LIVE = "/live/";
    /** They say what they need to know of a race from the race itself, as an article's reader is to be answered. */
    private static final List<String> MEDIA = List.of("/embed", "/oembed", "/share");

    private static final String RACES = "/api/races/";
    private static final String TOKEN = "token";

    private final RaceAccess access;
    private final Connections connections;
    private final Requests requests;
    private final Refusals refusals;
    private final ClientAddresses addresses;
    private final String forwardedHeader;
    private final Cors cors;

    Door(RaceAccess access, Connections connections, Requests requests, Refusals refusals, FeedConfig config) {
        this.access = access;
        this.connections = connections;
        this.requests = requests;
        this.refusals = refusals;
        addresses = new ClientAddresses(config.fans().trustedProxies().orElse(List.of()));
        forwardedHeader = config.fans().forwardedHeader();
        cors = new Cors(new Origins(config.fans().origins()));
    }

    void add(@Observes Filters filters) {
        filters.register(this::enter, PRIORITY);
    }

    private void enter(RoutingContext context) {
        var path = context.normalizedPath();
        boolean live = path.startsWith(LIVE);
        boolean counted = path.startsWith(API) || MEDIA.stream().anyMatch(path::startsWith);
        if (AnswerLine.of(context).isEnded() || !counted && isCutOff(context)) {
            return;
        }
        if (live || counted) {
            enter(context, race(path), live);
        } else {
            context.next();
        }
    }

    private void enter(RoutingContext context, String race, boolean live) {
        var request = context.request();
        var visitor = new Visitor(address(request), key(request));
        boolean isPrivate = access.isPrivate(race);
        context.addHeadersEndHandler(end -> finish(context, isPrivate || Privacy.isMarked(context)));
        if (!cors.isAllowed(request, isPrivate)) {
            refusals.count("origin");
            refuse(context, new Problem(Status.FORBIDDEN, "Pages of this origin may not watch the race"));
            return;
        }
        if (Cors.isPreflight(request)) {
            answerPreflight(context);
        } else if (live && !isAddress(request.uri())) {
            refuse(context, new Problem(Status.BAD_REQUEST, "The address is none"));
        } else {
            admit(context, visitor, race, live);
        }
    }

    private void admit(RoutingContext context, Visitor visitor, String race, boolean live) {
        var locked = access.refusal(race, visitor.key());
        if (locked.isPresent()) {
            refusals.count("key");
            refuse(context, locked.get());
            return;
        }
        var full = live ? refusal(visitor.address()) : requests.take(context, visitor.address());
        if (full.isPresent()) {
            refuse(context, full.get());
            return;
        }
        visitor.putInto(context);
        context.next();
    }

    private void answerPreflight(RoutingContext context) {
        if (!isCutOff(context)) {
            context.response().setStatusCode(204).end();
        }
    }

    private void refuse(RoutingContext context, Problem problem) {
        if (!isCutOff(context)) {
            ProblemResponse.send(context, problem);
        }
    }

    /** Nothing bounds answers that {@link Requests} does not count: none is queued behind those that wait to be read. */
    private boolean isCutOff(RoutingContext context) {
        var line = AnswerLine.of(context);
        if (!line.isUnread()) {
            return false;
        }
        refusals.count("unread");
        line.cut();
        return true;
    }

    /** Of a fan, who is counted once they are in. */
    private Optional<Problem> refusal(String address) {
        var refusal = connections.refusal(address);
        refusal.ifPresent(each -> refusals.count(each.reason()));
        return refusal.map(Connections.Refusal::problem);
    }

    private void finish(RoutingContext context, boolean isPrivate) {
        limitCaching(context.response().headers(), isPrivate);
        cors.answer(context, isPrivate);
    }

    /** A stopped race is stopped everywhere within five seconds: what a cache may keep, it keeps for one. */
    private static void limitCaching(MultiMap headers, boolean isPrivate) {
        if (isPrivate) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=1");
        }
    }

    private String address(HttpServerRequest request) {
        return addresses.client(
                request.remoteAddress().hostAddress(), request.headers().getAll(forwardedHeader));
    }

    /** Id of the key that the request proves to hold, null without one. A browser cannot give a socket a header. */
    private String key(HttpServerRequest request) {
        return KeyRing.credential(request.getHeader(HttpHeaders.AUTHORIZATION))
                .or(() -> Optional.ofNullable(request.getParam(TOKEN)))
                .flatMap(access::prove)
                .orElse(null);
    }

    /** The container would find out too, and put the whole of it into the log. */
    private static boolean isAddress(String text) {
        try {
            return URI.create(text).getPath() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The race that a path is about, empty if it is about none. */
    private static String race(String path) {
        var prefix = path.startsWith(LIVE) ? LIVE : RACES;
        if (!path.startsWith(prefix)) {
            return "";
        }
        var rest = path.substring(prefix.length());
        // Whoever takes a path apart later takes what is behind a semicolon for no part of the name.
        return rest.split("[/;]", 2)[0];
    }
}
