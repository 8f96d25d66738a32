package run.boylston.feed.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import run.boylston.feed.media.RacePage;

/** Paths that the page itself understands: each is answered with the one page there is. */
final class PageRoutes {

    void add(@Observes Router router, RacePage page) {
        router.getWithRegex("/races/.+").handler(page::answer);
    }
}
