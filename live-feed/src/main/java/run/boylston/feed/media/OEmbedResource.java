package run.boylston.feed.media;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.feed.api.ProblemException;
import run.boylston.feed.api.ShownRaces;
import run.boylston.feed.problem.Problem;

/** For publishing systems: an address of this page, pasted into an article, becomes the widget. */
@Path("/oembed")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Widget")
public class OEmbedResource {

    private static final String NO_LIMIT = "" + Integer.MAX_VALUE;
    private static final String JSON = "json";

    private final ShownRaces races;
    private final PublicAddress address;
    private final CurrentVertxRequest request;

    OEmbedResource(ShownRaces races, PublicAddress address, CurrentVertxRequest request) {
        this.races = races;
        this.address = address;
        this.request = request;
    }

    /** An address of a race or of one in it, with the attributes of the widget's tag as parameters; JSON alone. */
    @GET
    @Operation(summary = "How an article shows a race: oEmbed, type rich")
    public RestResponse<OEmbed> get(
            @QueryParam("url") String url,
            @QueryParam("maxwidth") @DefaultValue(NO_LIMIT) int maxWidth,
            @QueryParam("maxheight") @DefaultValue(NO_LIMIT) int maxHeight,
            @QueryParam("format") @DefaultValue(JSON) String format) {
        if (!format.equals(JSON)) {
            throw new ProblemException(new Problem(Status.NOT_IMPLEMENTED, "There is JSON alone"));
        }
        if (url == null || maxWidth < 1 || maxHeight < 1) {
            throw ProblemException.badRequest("url is an address of this page; maxwidth and maxheight are at least 1");
        }
        var base = address.of(request.getCurrent());
        var asked = pathOf(url, base);
        var about = RaceAddress.of(asked.getRawPath()).orElseThrow(OEmbedResource::unknown);
        var board = races.get(about.race());
        if (about.bib().isPresent() && board.findEntrant(about.bib().get()).isEmpty()) {
            throw unknown();
        }
        var query = EmbedQuery.of(parameters(asked)::get);
        var answer = OEmbed.of(board.race(), about, query, base, new OEmbed.Limits(maxWidth, maxHeight));
        return ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    /** Of an address that begins where fans find this service. */
    private static URI pathOf(String url, String base) {
        return Optional.of(url)
                .filter(text -> text.startsWith(base + "/"))
                .map(OEmbedResource::parsed)
                .orElseThrow(OEmbedResource::unknown);
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Map<String, String> parameters(URI url) {
        return Arrays.stream(Optional.ofNullable(url.getQuery()).orElse("").split("&"))
                .map(each -> each.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such race, or nobody of that bib, at this address");
    }
}
