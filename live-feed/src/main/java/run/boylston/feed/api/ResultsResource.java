package run.boylston.feed.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.feed.problem.Problem;
import run.boylston.feed.results.AllResults;
import run.boylston.feed.results.RaceResults;
import run.boylston.feed.results.Results;

/**
 * A contest's results, by {@code Accept} or with {@code .json} or {@code .csv}; JSON comes in pages, CSV whole. {@code contest}
 * may be left out for the race's first.
 */
@Path("/api/races/{race}")
@Tag(name = "Results")
public class ResultsResource {

    private static final String CSV = "text/csv";
    private static final int MOST_RESULTS = 1_000;

    private final ShownRaces races;
    private final AllResults all;

    ResultsResource(ShownRaces races, AllResults all) {
        this.races = races;
        this.all = all;
    }

    @GET
    @Path("results")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(summary = "Results so far, and how settled they are: live, unofficial or official")
    public RestResponse<Results> get(
            @PathParam("race") String race,
            @QueryParam("contest") String contest,
            @BeanParam Filter filter,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (offset < 0 || limit < 1) {
            throw ProblemException.badRequest("offset is at least 0, limit at least 1");
        }
        return fresh(results(race, contest, filter).page(offset, Math.min(limit, MOST_RESULTS)));
    }

    @GET
    @Path("results.json")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(summary = "The results as JSON")
    public RestResponse<Results> getJson(
            @PathParam("race") String race,
            @QueryParam("contest") String contest,
            @BeanParam Filter filter,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return get(race, contest, filter, offset, limit);
    }

    @GET
    @Path("results")
    @Produces(CSV)
    @Operation(summary = "One line an entrant, one column a timing point in net time")
    public RestResponse<String> getText(
            @PathParam("race") String race, @QueryParam("contest") String contest, @BeanParam Filter filter) {
        return fresh(results(race, contest, filter).csv());
    }

    @GET
    @Path("results.csv")
    @Produces({CSV, Problem.MEDIA_TYPE})
    @Operation(summary = "The results as CSV")
    public RestResponse<String> getCsv(
            @PathParam("race") String race, @QueryParam("contest") String contest, @BeanParam Filter filter) {
        return getText(race, contest, filter);
    }

    private RaceResults results(String race, String contest, Filter filter) {
        var found = all.find(races.get(race), contest)
                .orElseThrow(() -> ProblemException.notFound("The race has no such contest"));
        return filter.isEmpty() ? found : found.only(filter.who());
    }

    private static <T> RestResponse<T> fresh(T results) {
        return ResponseBuilder.ok(results)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=2")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
