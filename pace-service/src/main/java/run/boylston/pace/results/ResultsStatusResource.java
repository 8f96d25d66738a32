package run.boylston.pace.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.corrections.RaceRevisions;
import run.boylston.pace.entrant.EntrantPublication;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** How settled the results are: live, unofficial or official, because a person says so. It stands on every list. */
@Path("/manage/races/{race}/results-status")
public class ResultsStatusResource {

    public record Said(ResultsStatus status, String who, Instant changedAt) {}

    private static final String SET =
            """
            update race set results_status = $2,
                definition = jsonb_set(definition::jsonb, '{resultsStatus}', to_jsonb($2::text))::text
            where race = $1
            """;
    private static final String REMEMBER =
            "insert into results_status_change (race, status, who, changed_at) values ($1, $2, $3, $4)";

    private final PgTransactions transactions;
    private final RaceChange change;
    private final WallClock wallClock;

    ResultsStatusResource(PgTransactions transactions, RaceChange change, WallClock wallClock) {
        this.transactions = transactions;
        this.change = change;
        this.wallClock = wallClock;
    }

    /** @param body {@code status} and {@code who} */
    @PUT
    @Blocking
    public Said put(@PathParam("race") String race, JsonNode body) {
        var problems = new Problems();
        var json = new JsonBody(body, problems);
        var said = new Said(status(json, problems), json.require("who"), wallClock.now());
        problems.refuse("results status");
        transactions.run(session -> set(session, race, said));
        change.tell(race);
        return said;
    }

    private static Said set(PgSession session, String race, Said said) {
        session.query(RaceChange.LOCK, race);
        RaceDefinitions.get(session, race);
        session.query(SET, race, said.status().name());
        session.query(
                REMEMBER,
                race,
                said.status().name(),
                said.who(),
                said.changedAt().atOffset(ZoneOffset.UTC));
        RaceRevisions.publishNext(session, race);
        EntrantPublication.of(session, race).republish(session, Visibility.RESULTS_ONLY);
        return said;
    }

    private static ResultsStatus status(JsonBody json, Problems problems) {
        var word = json.require("status");
        var status = Stream.of(ResultsStatus.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
        if (word != null && status.isEmpty()) {
            problems.at("/status", "status", "live, unofficial or official, not " + word);
        }
        return status.orElse(null);
    }
}
