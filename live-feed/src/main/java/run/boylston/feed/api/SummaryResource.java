package run.boylston.feed.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.feed.problem.Problem;
import run.boylston.feed.results.RaceSummary;
import run.boylston.feed.results.Summaries;

/** A race in a few figures, one summary a contest. */
@Path("/api/races/{race}/summary")
@Tag(name = "Results")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class SummaryResource {

    private final ShownRaces races;
    private final Summaries summaries;

    SummaryResource(ShownRaces races, Summaries summaries) {
        this.races = races;
        this.summaries = summaries;
    }

    @GET
    @Operation(
            summary =
                    "Winners, finishers, medians, finish times by five minutes and the fastest stretches, by division")
    public RestResponse<List<RaceSummary>> get(@PathParam("race") String race) {
        return ResponseBuilder.ok(summaries.get(races.get(race)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=2")
                .build();
    }
}
