package run.boylston.feed.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Paths that the page itself understands: each is answered with the one page there is. */
final class PageRoutes {

    void add(@Observes Router router) {
        router.getWithRegex("/races/.+").handler(request -> request.reroute("/index.html"));
    }
}
