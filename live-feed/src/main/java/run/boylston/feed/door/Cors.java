package run.boylston.feed.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;

/** What browsers ask and are told about pages of other sites. Nobody is known by a cookie, so none is ever allowed. */
final class Cors {

    private static final String METHODS = "GET, HEAD";
    private static final String HEADERS = "Authorization, If-None-Match, Last-Event-ID";
    private static final String A_DAY_S = "86400";

    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    boolean isAllowed(HttpServerRequest request, boolean isPrivate) {
        return origins.isAllowed(request.getHeader(HttpHeaders.ORIGIN), host(request.authority()), isPrivate);
    }

    /** What is said to a request that is allowed, as its answer goes: only then it is known for certain what is private. */
    void answer(RoutingContext context, boolean isPrivate) {
        var response = context.response();
        if (!origins.isForAny(isPrivate)) {
            vary(response.headers());
        }
        if (!isAllowed(context.request(), isPrivate)) {
            return;
        }
        origins.answer(context.request().getHeader(HttpHeaders.ORIGIN), isPrivate)
                .ifPresent(origin -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                        .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After"));
        if (isPreflight(context.request())) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY_S);
        }
    }

    /** Besides what else it varies by. */
    private static void vary(MultiMap headers) {
        var by = new ArrayList<>(headers.getAll(HttpHeaders.VARY));
        by.add(HttpHeaders.ORIGIN.toString());
        headers.set(HttpHeaders.VARY, String.join(", ", by));
    }

    static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static String host(HostAndPort authority) {
        return authority == null
                ? ""
                : authority.port() < 0 ? authority.host() : authority.host() + ":" + authority.port();
    }
}
