package run.boylston.feed.share;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.feed.api.ProblemException;
import run.boylston.feed.api.ShownRaces;

/**
 * Pictures of a race and of one in it, for messengers and the like to show with a link. The ETag is of what is on them. Caches
 * keep them for two seconds: within five a stopped race is stopped everywhere, and whoever is hidden is gone.
 */
@Path("/share")
@Produces(ShareResource.PNG)
@Tag(name = "Share cards")
public class ShareResource {

    static final String PNG = "image/png";
    private static final int KEPT_S = 2;

    private final ShownRaces races;
    private final DrawnCards cards;
    private final Ridges ridges;
    private final Clock wall;

    ShareResource(ShownRaces races, DrawnCards cards, Ridges ridges, Clock wall) {
        this.races = races;
        this.cards = cards;
        this.ridges = ridges;
        this.wall = wall;
    }

    @GET
    @Path("{race}.png")
    @Operation(summary = "The race so far, 1200 by 630 pixels")
    public RestResponse<byte[]> race(
            @PathParam("race") String race, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return answer(new CardOf(races.get(race), now(), ridges).race(), known);
    }

    @GET
    @Path("{race}/{bib}.png")
    @Operation(summary = "One runner's race so far, 1200 by 630 pixels")
    public RestResponse<byte[]> runner(
            @PathParam("race") String race,
            @PathParam("bib") String bib,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var card = new CardOf(races.get(race), now(), ridges)
                .runner(bib)
                .orElseThrow(() -> ProblemException.notFound("There is no such bib in the race"));
        return answer(card, known);
    }

    /** What is estimated moves all the time: a card of it is good for as long as caches keep it. */
    private Instant now() {
        long second = wall.instant().getEpochSecond();
        return Instant.ofEpochSecond(second - second % KEPT_S);
    }

    private RestResponse<byte[]> answer(Card card, String known) {
        var version = card.tag();
        var tag = "\"" + version + "\"";
        var response = known != null && known.contains(tag)
                ? ResponseBuilder.<byte[]>notModified()
                : ResponseBuilder.ok(cards.png(version, card));
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT_S)
                .build();
    }
}
