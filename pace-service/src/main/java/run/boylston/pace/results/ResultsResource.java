package run.boylston.pace.results;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.race.RaceDefinitions;

/** {@code GET /manage/races/{race}/results.csv}: everybody, whatever their visibility; for the organiser. */
@Path("/manage/races/{race}/results.csv")
public class ResultsResource {

    private final PgTransactions transactions;

    ResultsResource(PgTransactions transactions) {
        this.transactions = transactions;
    }

    /** @param contest may be left out where the race has only one */
    @GET
    @Produces("text/csv")
    @Blocking
    public String get(@PathParam("race") String race, @RestQuery String contest) {
        return transactions.run(session -> write(session, race, contest));
    }

    private static String write(PgSession session, String race, String contestId) {
        var definition = RaceDefinitions.get(session, race);
        var contest = contest(definition, contestId);
        var out = new StringBuilder();
        var csv = new ResultsCsv(out, definition, contest);
        ResultRows.read(session, race, definition, contest, csv::write);
        return out.toString();
    }

    private static Contest contest(RaceDefinition definition, String id) {
        if (id == null && definition.contests().size() == 1) {
            return definition.contests().get(0);
        }
        if (id == null || !definition.hasContest(id)) {
            throw ProblemException.badRequest("Name a contest of the race: ?contest=");
        }
        return definition.getContest(id);
    }
}
