package run.boylston.pace.results;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A contest's results: {@code GET /manage/races/{race}/results} by {@code Accept}, or with {@code .json}, {@code .csv} or
 * {@code .xml}. {@code contest} may be left out where the race has only one. {@code audience=public} makes a list to hand
 * out: without those who are hidden, and of the others what may be known. The crew's own has everybody.
 */
@Path("/manage/races/{race}")
@Tag(name = "Results")
@Blocking
public class ResultsResource {

    private final ResultLists lists;

    ResultsResource(ResultLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("results")
    @Produces("application/json")
    @Operation(summary = "Results of a contest, each with its splits on both clocks")
    public ResultList get(@PathParam("race") String race, @RestQuery String contest, @RestQuery String audience) {
        return lists.get(race, contest, audience);
    }

    @GET
    @Path("results")
    @Produces("text/csv")
    @Operation(summary = "One line an entrant, one column a timing point in net time")
    public String getText(@PathParam("race") String race, @RestQuery String contest, @RestQuery String audience) {
        return lists.csv(race, contest, audience);
    }

    @GET
    @Path("results")
    @Produces({"application/xml", "text/xml"})
    @Operation(summary = "An IOF Data Standard 3.0 ResultList")
    public byte[] getIof(@PathParam("race") String race, @RestQuery String contest, @RestQuery String audience) {
        return lists.xml(race, contest, audience);
    }

    @GET
    @Path("results.json")
    @Produces("application/json")
    @Operation(summary = "The results as JSON")
    public ResultList getJson(@PathParam("race") String race, @RestQuery String contest, @RestQuery String audience) {
        return lists.get(race, contest, audience);
    }

    @GET
    @Path("results.csv")
    @Produces("text/csv")
    @Operation(summary = "The results as CSV")
    public String getCsv(@PathParam("race") String race, @RestQuery String contest, @RestQuery String audience) {
        return lists.csv(race, contest, audience);
    }

    @GET
    @Path("results.xml")
    @Produces("application/xml")
    @Operation(summary = "The results as an IOF Data Standard 3.0 ResultList")
    public byte[] getXml(@PathParam("race") String race, @RestQuery String contest, @RestQuery String audience) {
        return lists.xml(race, contest, audience);
    }
}
