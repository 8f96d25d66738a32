package run.boylston.feed.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.feed.FeedConfig;

/** Where a page may fetch an organiser's own map from: of all other servers that one, and only to fetch and to show pictures. */
@ApplicationScoped
public class MapStyle {

    static final String POLICY = "Content-Security-Policy";

    /** An article's frame has a policy of its own. */
    private static final String NOT_FRAMED = "/(?!embed/).*";

    /** After the header that all answers have, before whatever answers. */
    private static final int ORDER = -1_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Optional<String> origin;
    private final String policy;

    MapStyle(
            FeedConfig config,
            @ConfigProperty(name = "quarkus.http.filter.policy.header.\"Content-Security-Policy\"") String policy) {
        this.origin = config.map().styleUrl().map(MapStyle::originOf);
        this.policy = opened(policy);
    }

    void add(@Observes Router router) {
        if (origin.isPresent()) {
            router.routeWithRegex(NOT_FRAMED).order(ORDER).handler(context -> {
                context.response().putHeader(POLICY, policy);
                context.next();
            });
        }
    }

    /** A policy that lets a page fetch the organiser's map too. */
    public String opened(String closed) {
        return origin.map(server -> closed.replaceFirst("(connect-src [^;]+)", "$1 " + server)
                        .replaceFirst("(img-src [^;]+)", "$1 " + server))
                .orElse(closed);
    }

    static String originOf(URI style) {
        if (style.getScheme() == null || !SCHEMES.contains(style.getScheme()) || style.getHost() == null) {
            throw new IllegalArgumentException(
                    "boylston.map.style-url must begin with https:// and a server: " + style);
        }
        return style.getScheme() + "://" + style.getHost() + (style.getPort() < 0 ? "" : ":" + style.getPort());
    }
}
