package run.boylston.pace.results;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import run.boylston.pace.postgres.PgTransactions;

/**
 * {@code GET /manage/races/{race}/standings}: who is where at a timing point, by each division's official time. Without
 * {@code point} at the finish; {@code division}, {@code sex} and {@code ageGroup} say among whom.
 */
@Path("/manage/races/{race}/standings")
@Tag(name = "Results")
@Blocking
public class StandingsResource {

    private final PgTransactions transactions;

    StandingsResource(PgTransactions transactions) {
        this.transactions = transactions;
    }

    @GET
    @Produces("application/json")
    @Operation(summary = "Standings at a timing point, division after division")
    public StandingList get(
            @PathParam("race") String race,
            @RestQuery String contest,
            @RestQuery String point,
            @RestQuery String division,
            @RestQuery String sex,
            @RestQuery String ageGroup,
            @RestQuery Integer limit,
            @RestQuery String audience) {
        var reader = Audience.of(audience);
        return transactions.run(session -> {
            var of = RaceContest.get(session, race, contest);
            var query = StandingQuery.of(of, point, division, sex, ageGroup, limit);
            var standings = StandingRows.list(session, of, query, reader);
            return new StandingList(
                    race, of.contest().id(), query.point(), of.race().settled(), standings);
        });
    }

    @GET
    @Produces("text/csv")
    @Operation(summary = "The standings as CSV")
    public String getCsv(
            @PathParam("race") String race,
            @RestQuery String contest,
            @RestQuery String point,
            @RestQuery String division,
            @RestQuery String sex,
            @RestQuery String ageGroup,
            @RestQuery Integer limit,
            @RestQuery String audience) {
        return StandingsCsv.write(get(race, contest, point, division, sex, ageGroup, limit, audience));
    }
}
