package run.boylston.pace.record;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.race.RaceDefinitions;
import run.boylston.pace.recordpace.RecordPace;
import run.boylston.pace.recordpace.SplitPlan;

/** {@code GET /manage/races/{race}/targets/{id}/plan}: the split-by-split plan to beat a target. */
@Path("/manage/races/{race}/targets/{id}/plan")
public class TargetPlanResource {

    private static final String TARGET = "select definition, entry from target where race = $1 and id = $2";

    private final PgTransactions transactions;

    TargetPlanResource(PgTransactions transactions) {
        this.transactions = transactions;
    }

    @GET
    @Produces("application/json")
    @Blocking
    public TargetPlan get(@PathParam("race") String race, @PathParam("id") String id) {
        return transactions.run(session -> plan(session, race, id));
    }

    @GET
    @Produces("text/csv")
    @Blocking
    public String getCsv(@PathParam("race") String race, @PathParam("id") String id) {
        return TargetPlanCsv.write(get(race, id));
    }

    private static TargetPlan plan(PgSession session, String race, String id) {
        var definition = RaceDefinitions.get(session, race);
        for (var row : session.query(TARGET, race, id)) {
            var contest = parse(row.getString(0), RecordDefinition.class).contest();
            var target = parse(row.getString(1), TargetEntry.class);
            return plan(definition, contest, target);
        }
        throw ProblemException.notFound("The race has no target " + id + ".");
    }

    private static TargetPlan plan(RaceDefinition race, String contest, TargetEntry target) {
        if (!race.hasContest(contest)) {
            throw ProblemException.conflict(
                    "The race has no contest " + contest + " any more: load the records again.");
        }
        var byId = race.points().stream().collect(Collectors.toMap(TimingPoint::id, Function.identity()));
        var points = race.getContest(contest).points().stream().map(byId::get).toList();
        return TargetPlan.of(target, contest, SplitPlan.rows(RecordPace.of(target), points));
    }

    private static <T> T parse(String column, Class<T> type) {
        try {
            return Json.mapper().readValue(column, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
