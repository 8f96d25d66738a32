package run.boylston.pace.corrections;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/**
 * What persons correct: entered with who and why, never deleted, and taken back the same way. Whoever it concerns is scored
 * again at once.
 */
@Path("/manage/races/{race}/corrections")
public class CorrectionResource {

    private static final int LONGEST_REQUEST = 200;

    private static final String CONTESTS =
            "select bib, contest from entrant where race = $1 and kind = 'RUNNER' and bib = any($2::text[])";

    private final PgTransactions transactions;
    private final RaceChange change;
    private final WallClock wallClock;

    CorrectionResource(PgTransactions transactions, RaceChange change, WallClock wallClock) {
        this.transactions = transactions;
        this.change = change;
        this.wallClock = wallClock;
    }

    /** Everything ever entered, in that order, whether it stands or was taken back. */
    @GET
    @Blocking
    public List<EnteredCorrection> list(@PathParam("race") String race) {
        return transactions.run(session -> {
            RaceDefinitions.get(session, race);
            return CorrectionBook.list(session, race);
        });
    }

    /**
     * @param request the sender's own word for this correction, if it may have to send it again: it is entered once, and
     *     the word taken for no other
     * @param body {@code kind}, {@code who}, {@code why}, and what the kind needs
     */
    @POST
    @Blocking
    public RestResponse<EnteredCorrection> enter(
            @PathParam("race") String race, @RestHeader("Idempotency-Key") String request, JsonNode body) {
        var entered = transactions.run(session -> enter(session, race, request, body));
        change.tell(race);
        return RestResponse.status(RestResponse.Status.CREATED, entered);
    }

    /** Takes a correction back: what it changed is as if it had never been entered. */
    @POST
    @Path("{id}/reversal")
    @Blocking
    public EnteredCorrection reverse(@PathParam("race") String race, @PathParam("id") long id, JsonNode body) {
        var problems = new Problems();
        var reason = Reason.read(new JsonBody(body, problems));
        problems.refuse("reversal");
        var reversed = transactions.run(session -> reverse(session, race, id, reason));
        change.tell(race);
        return reversed;
    }

    private EnteredCorrection enter(PgSession session, String race, String request, JsonNode body) {
        check(request);
        session.query(RaceChange.LOCK, race);
        var definition = RaceDefinitions.get(session, race);
        var problems = new Problems();
        var json = new JsonBody(body, problems);
        var reason = Reason.read(json);
        var correction = new CorrectionReader(json, definition, contests(session, race, json), problems).read();
        // Before it is judged: what was right when it was entered may name somebody who has left since.
        var before = CorrectionBook.findRequest(session, race, request);
        if (before.isPresent()) {
            return before.filter(one -> one.says(correction, reason)).orElseThrow(() -> reused(request));
        }
        problems.refuse("correction");
        return CorrectionBook.enter(session, race, correction, request, reason, wallClock.now());
    }

    private static void check(String request) {
        if (request != null && request.length() > LONGEST_REQUEST) {
            throw ProblemException.badRequest("An Idempotency-Key has at most " + LONGEST_REQUEST + " characters.");
        }
    }

    private static ProblemException reused(String request) {
        return ProblemException.unprocessable(
                "The Idempotency-Key " + request
                        + " was used for another correction, which stands as it was entered: send this one under a key of its own.");
    }

    private EnteredCorrection reverse(PgSession session, String race, long id, Reason reason) {
        session.query(RaceChange.LOCK, race);
        CorrectionBook.find(session, race, id)
                .orElseThrow(() -> ProblemException.notFound("The race has no correction " + id + "."));
        return CorrectionBook.reverse(session, race, id, reason, wallClock.now())
                .orElseThrow(() -> ProblemException.conflict("The correction " + id + " was taken back already."));
    }

    private static Map<String, String> contests(PgSession session, String race, JsonBody body) {
        var bibs = Stream.of("bib", "otherBib")
                .flatMap(field -> body.find(field).stream())
                .toArray(String[]::new);
        var contests = new HashMap<String, String>();
        session.query(CONTESTS, race, bibs).forEach(row -> contests.put(row.getString(0), row.getString(1)));
        return contests;
    }
}
