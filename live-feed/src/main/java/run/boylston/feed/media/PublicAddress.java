package run.boylston.feed.media;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import run.boylston.feed.FeedConfig;

/** Where fans find this service: what the setting says, or else what the request says it was sent to. */
@Singleton
final class PublicAddress {

    private final Optional<URI> known;

    PublicAddress(FeedConfig config) {
        known = config.media().publicUrl();
    }

    /** Scheme, host and port, with no slash at the end. */
    String of(RoutingContext context) {
        return known.map(url -> url.toString().replaceFirst("/+$", ""))
                .orElseGet(() ->
                        context.request().scheme() + "://" + context.request().authority());
    }
}
