package run.boylston.pace.entrant;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** {@code PUT /manage/races/{race}/start-list}: who runs, in place of the list before; refused whole or taken whole. */
@Path("/manage/races/{race}/start-list")
public class StartListResource {

    public record Loaded(int entrants) {}

    private static final String TARGETS = "select id, definition::jsonb ->> 'contest' from target where race = $1";

    private final PgTransactions transactions;
    private final RaceChange change;

    StartListResource(PgTransactions transactions, RaceChange change) {
        this.transactions = transactions;
        this.change = change;
    }

    @PUT
    @Consumes("text/csv")
    @Blocking
    public Loaded put(@PathParam("race") String race, String body) {
        var loaded = transactions.run(session -> load(session, race, body));
        change.tell(race);
        return loaded;
    }

    private static Loaded load(PgSession session, String race, String body) {
        session.query(RaceChange.LOCK, race);
        var problems = new Problems();
        var rules = rules(session, race);
        var entrants = StartListCsv.read(body, rules, problems);
        problems.refuse("start list");
        StartListStore.replace(session, race, VisibilityChoices.applied(session, race, entrants));
        return new Loaded(entrants.size());
    }

    private static StartListRules rules(PgSession session, String race) {
        var targets = new HashMap<String, String>();
        session.query(TARGETS, race).forEach(row -> targets.put(row.getString(0), row.getString(1)));
        return StartListRules.of(RaceDefinitions.get(session, race), targets, EntrantErasure.listErased(session, race));
    }
}
