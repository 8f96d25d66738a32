package run.boylston.feed.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.contracts.live.StandingList;
import run.boylston.feed.board.StandingQuery;
import run.boylston.feed.problem.Problem;

/** Who is where in a division, in a sex or an age group of it, at any timing point. */
@Path("/api/races/{race}/standings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Results")
public class StandingsResource {

    private static final int MOST = 200;

    private final ShownRaces races;

    StandingsResource(ShownRaces races) {
        this.races = races;
    }

    @GET
    @Operation(
            summary = "Standings at a timing point so far, in pages",
            description =
                    "division, sex and ageGroup say among whom places count; the other filters choose some of these. "
                            + "Without a point, at the furthest that anybody has passed.")
    public RestResponse<StandingList> get(
            @PathParam("race") String race,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @QueryParam("contest") String contest,
            @QueryParam("point") String point,
            @BeanParam Filter filter,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (offset < 0 || limit < 1) {
            throw ProblemException.badRequest("offset is at least 0, limit at least 1");
        }
        if (filter.division() == null) {
            throw ProblemException.badRequest("division is the id of one of the race's divisions");
        }
        if (filter.ageGroup() != null && filter.sex() == null) {
            throw ProblemException.badRequest("ageGroup comes with a sex: nobody is placed across sexes");
        }
        var board = races.get(race);
        var query = new StandingQuery(
                contest,
                filter.division(),
                filter.sex(),
                filter.ageGroup(),
                point,
                filter.who(),
                offset,
                Math.min(limit, MOST));
        return Cacheable.answer("standings-" + races.epoch() + "-" + board.sequence(), known, () -> board.standings(
                        query)
                .orElseThrow(() -> ProblemException.notFound("The race has no such contest, division or point")));
    }
}
