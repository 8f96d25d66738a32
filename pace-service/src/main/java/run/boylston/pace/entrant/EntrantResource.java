package run.boylston.pace.entrant;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.corrections.StaleScores;
import run.boylston.pace.delay.HeldRows;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** One entrant's say in what is told of them. */
@Path("/manage/races/{race}/entrants/{bib}")
public class EntrantResource {

    /**
     * @param alias the name shown where visibility is {@code ALIAS}; absent if none was given
     * @param trackingConsent without it no position is published
     */
    public record Shown(String bib, Visibility visibility, String alias, boolean trackingConsent) {}

    private static final String UPDATE =
            "update entrant set visibility = $3, alias = $4, tracking_consent = $5 where race = $1 and bib = $2";

    private final PgTransactions transactions;
    private final RaceChange change;
    private final WallClock wallClock;

    EntrantResource(PgTransactions transactions, RaceChange change, WallClock wallClock) {
        this.transactions = transactions;
        this.change = change;
        this.wallClock = wallClock;
    }

    /** Takes an entrant out for good: out of the database, and by tombstones out of every topic and off every page. */
    @DELETE
    @Blocking
    public void erase(@PathParam("race") String race, @PathParam("bib") String bib) {
        transactions.run(session -> {
            var entrant = get(session, race, bib);
            EntrantErasure.erase(session, race, bib, wallClock.now());
            return entrant;
        });
        change.tell(race);
    }

    /** @param body {@code visibility}; {@code alias} and {@code trackingConsent} stay as they are if absent */
    @PUT
    @Path("visibility")
    @Blocking
    public Shown put(@PathParam("race") String race, @PathParam("bib") String bib, JsonNode body) {
        return change(race, bib, body, true);
    }

    /** @param body any of {@code visibility}, {@code alias} and {@code trackingConsent}; what is absent stays as it is */
    @PATCH
    @Path("visibility")
    @Blocking
    public Shown patch(@PathParam("race") String race, @PathParam("bib") String bib, JsonNode body) {
        return change(race, bib, body, false);
    }

    private Shown change(String race, String bib, JsonNode body, boolean whole) {
        var shown = transactions.run(session -> {
            var entrant = get(session, race, bib);
            var wanted = read(body, entrant, whole);
            return change(session, race, wanted);
        });
        change.tell(race);
        return shown;
    }

    private static Shown change(PgSession session, String race, Shown shown) {
        session.query(UPDATE, race, shown.bib(), shown.visibility().name(), shown.alias(), shown.trackingConsent());
        HeldRows.forgetUnshown(session, race);
        var entrant = Entrants.find(session, race, shown.bib()).orElseThrow();
        VisibilityChoices.remember(session, race, entrant.name(), shown);
        OutboxRows.add(session, EntrantPublication.of(session, race).again(entrant));
        StaleScores.mark(session, race, List.of(shown.bib()));
        return shown;
    }

    private static Shown read(JsonNode body, Entrant entrant, boolean whole) {
        var problems = new Problems();
        var json = new JsonBody(body, problems);
        var visibility = visibility(json, problems, whole).orElse(entrant.visibility());
        var alias = json.find("alias").orElse(entrant.alias());
        var consent = json.findBoolean("trackingConsent");
        if (visibility == Visibility.ALIAS && alias == null) {
            problems.at("/alias", "missing", "Who is public under another name needs one.");
        }
        problems.refuse("visibility");
        return new Shown(entrant.bib(), visibility, alias, consent == null ? entrant.trackingConsent() : consent);
    }

    private static Optional<Visibility> visibility(JsonBody json, Problems problems, boolean needed) {
        var word = needed ? Optional.ofNullable(json.require("visibility")) : json.find("visibility");
        var visibility = word.flatMap(Visibility::find);
        if (word.isPresent() && visibility.isEmpty()) {
            problems.at("/visibility", "visibility", "public, resultsOnly, alias or hidden, not " + word.get());
        }
        return visibility;
    }

    private static Entrant get(PgSession session, String race, String bib) {
        session.query(RaceChange.LOCK, race);
        RaceDefinitions.get(session, race);
        return Entrants.find(session, race, bib)
                .orElseThrow(() -> ProblemException.notFound("The race has no entrant " + bib + "."));
    }
}
