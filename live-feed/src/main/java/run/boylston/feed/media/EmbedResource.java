package run.boylston.feed.media;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.api.ProblemException;
import run.boylston.feed.api.ShownRaces;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.page.MapStyle;

/** The race in an article's frame: the widget, and the same as a table where no script runs. */
@Path("/embed/{race}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Widget")
public class EmbedResource {

    /**
     * Everything is our own, and nothing is written between the tags. A sandboxed frame has no origin: 'self' is then still where
     * the page is from, but the map's worker may not be: the map library runs it from data there.
     */
    private static final String POLICY =
            """
            default-src 'none'; script-src 'self'; worker-src 'self' blob: data:; connect-src 'self'; \
            style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self' %s""";

    /**
     * Whoever is hidden is to be gone within five seconds, here too. A browser counts these three from when the page has come: the
     * other two are for asking, for a cache that keeps it for one, and for drawing it.
     */
    private static final Html ANEW = new Html("<noscript><meta http-equiv=\"refresh\" content=\"3\" /></noscript>");

    private final ShownRaces races;
    private final Clock wall;
    private final CurrentVertxRequest request;
    private final String policy;
    private final Optional<PageFile> page = PageFile.find("embed.html");

    EmbedResource(ShownRaces races, Clock wall, CurrentVertxRequest request, FeedConfig config, MapStyle mapStyle) {
        this.races = races;
        this.wall = wall;
        this.request = request;
        policy =
                mapStyle.opened(POLICY.formatted(String.join(" ", config.media().frameAncestors())));
    }

    @GET
    @Operation(summary = "A page for a frame; takes the attributes of the widget's tag as parameters")
    public RestResponse<String> get(@PathParam("race") String race, @QueryParam("entrant") String entrant) {
        var query = EmbedQuery.of(request.getCurrent().request()::getParam);
        var about = new RaceAddress(race, Optional.ofNullable(entrant).filter(bib -> !bib.isEmpty()), "");
        var texts = Texts.of(query.get("lang"));
        try {
            return page(200, query, texts, title(races.get(race)), query.tag(about, inWords(about, texts)));
        } catch (ProblemException refused) {
            var status = refused.problem().status();
            return page(status, query, texts, "Boylston", Html.of("<p class=\"table\">{}</p>", trouble(status, texts)));
        }
    }

    private Html inWords(RaceAddress about, Texts texts) {
        return new RaceInWords(races.get(about.race()), wall.instant(), texts).of(about.bib(), about.path());
    }

    private static String title(BoardSnapshot board) {
        return board.race().name() + " · Boylston";
    }

    private static String trouble(int status, Texts texts) {
        return texts.text(
                switch (status) {
                    case 401 -> "private";
                    case 404 -> "unknown";
                    default -> "unreachable";
                });
    }

    private RestResponse<String> page(int status, EmbedQuery query, Texts texts, String title, Html body) {
        var file = page.orElseThrow(() -> new IllegalStateException("The page was not built"));
        var theme = Optional.ofNullable(query.get("theme")).filter(word -> !word.equals("auto"));
        var html = file.withAttributes(Html.of(
                        "lang=\"{}\"{}",
                        texts.language(),
                        theme.map(word -> Html.of(" data-theme=\"{}\"", word)).orElse(Html.NOTHING)))
                .with("head", Html.of("<title>{}</title>\n{}", title, ANEW))
                .with("race", body)
                .html();
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), html)
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, status == 200 ? "public, max-age=1" : "no-store")
                .build();
    }
}
