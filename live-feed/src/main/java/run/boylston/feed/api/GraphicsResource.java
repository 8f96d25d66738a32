package run.boylston.feed.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.feed.graphics.ClockGraphic;
import run.boylston.feed.graphics.EntrantGraphic;
import run.boylston.feed.graphics.HeadToHead;
import run.boylston.feed.graphics.LeadersGraphic;
import run.boylston.feed.graphics.RaceGraphics;
import run.boylston.feed.problem.Problem;

/** For broadcasters: each figure as a number with its unit in its name, and as the text to paste. To be polled every second. */
@Path("/api/races/{race}/graphics")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Graphics")
public class GraphicsResource {

    private static final int MOST_LEADERS = 50;
    private static final int MOST_SIDES = 6;
    private static final int LONGEST_BIBS = 200;

    private final ShownRaces races;
    private final Clock wall;

    GraphicsResource(ShownRaces races, Clock wall) {
        this.races = races;
        this.wall = wall;
    }

    @GET
    @Path("entrants/{bib}")
    @Operation(
            summary =
                    "One entrant: splits with places, gaps and paces; where they are now and when they will be where, estimated")
    public RestResponse<EntrantGraphic> getEntrant(@PathParam("race") String race, @PathParam("bib") String bib) {
        return fresh(graphics(race)
                .findEntrant(bib)
                .orElseThrow(() -> ProblemException.notFound("There is no such bib in the race")));
    }

    @GET
    @Path("leaders")
    @Operation(
            summary =
                    "The first of a division at a timing point, the furthest that anybody of it has passed if none is named")
    public RestResponse<LeadersGraphic> leaders(
            @PathParam("race") String race,
            @QueryParam("contest") String contest,
            @QueryParam("division") String division,
            @QueryParam("point") String point,
            @QueryParam("limit") @DefaultValue("10") int limit) {
        if (division == null) {
            throw ProblemException.badRequest("division is the id of one of the race's divisions");
        }
        if (limit < 1) {
            throw ProblemException.badRequest("limit is at least 1");
        }
        return fresh(graphics(race)
                .findLeaders(contest, division, point, Math.min(limit, MOST_LEADERS))
                .orElseThrow(() -> ProblemException.notFound("The race has no such contest, division or point")));
    }

    @GET
    @Path("head-to-head")
    @Operation(summary = "Two to six entrants against each other, at the points that all have passed and now")
    public RestResponse<HeadToHead> headToHead(
            @PathParam("race") String race, @QueryParam("bibs") @DefaultValue("") String bibs) {
        var sides = Arrays.stream(
                        bibs.substring(0, Math.min(bibs.length(), LONGEST_BIBS)).split(","))
                .map(String::strip)
                .filter(bib -> !bib.isEmpty())
                .distinct()
                .toList();
        if (sides.size() < 2 || sides.size() > MOST_SIDES) {
            throw ProblemException.badRequest("bibs are two to six of them, with commas between");
        }
        return fresh(graphics(race)
                .findHeadToHead(sides)
                .orElseThrow(() -> ProblemException.notFound("One of the bibs is not in the race")));
    }

    @GET
    @Path("clock")
    @Operation(summary = "The race's clock and that of each start")
    public RestResponse<ClockGraphic> clock(@PathParam("race") String race) {
        return fresh(graphics(race).clock());
    }

    private RaceGraphics graphics(String race) {
        return new RaceGraphics(races.get(race), wall.instant());
    }

    private static <T> RestResponse<T> fresh(T graphic) {
        return ResponseBuilder.ok(graphic)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .build();
    }
}
