package run.boylston.pace.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.NoticeEntry.Severity;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** What the organiser has to say to everybody. */
@Path("/manage/races/{race}/notices")
public class NoticeResource {

    private final PgTransactions transactions;
    private final RaceChange change;
    private final WallClock wallClock;

    NoticeResource(PgTransactions transactions, RaceChange change, WallClock wallClock) {
        this.transactions = transactions;
        this.change = change;
        this.wallClock = wallClock;
    }

    /** Those that stand, oldest first. */
    @GET
    @Blocking
    public List<NoticeEntry> list(@PathParam("race") String race) {
        return transactions.run(session -> {
            RaceDefinitions.get(session, race);
            return Notices.list(session, race);
        });
    }

    /** @param body {@code text}, {@code who}, and {@code severity} if it is not {@code info} */
    @POST
    @Blocking
    public RestResponse<NoticeEntry> post(@PathParam("race") String race, JsonNode body) {
        var problems = new Problems();
        var json = new JsonBody(body, problems);
        var text = json.require("text");
        var who = json.require("who");
        var severity = severity(json, problems);
        problems.refuse("notice");
        var notice = transactions.run(session -> {
            lock(session, race);
            return Notices.post(session, race, text, severity, who, wallClock.now());
        });
        change.tell(race);
        return RestResponse.status(RestResponse.Status.CREATED, notice);
    }

    @DELETE
    @Path("{id}")
    @Blocking
    public void withdraw(@PathParam("race") String race, @PathParam("id") String id) {
        var withdrawn = transactions.run(session -> {
            lock(session, race);
            return Notices.withdraw(session, race, id, wallClock.now());
        });
        if (!withdrawn) {
            throw ProblemException.notFound("The race has no notice " + id + ".");
        }
        change.tell(race);
    }

    private static void lock(PgSession session, String race) {
        session.query(RaceChange.LOCK, race);
        RaceDefinitions.get(session, race);
    }

    private static Severity severity(JsonBody json, Problems problems) {
        var word = json.find("severity").orElse("info");
        return Stream.of(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseGet(() -> {
                    problems.at("/severity", "severity", "info, warning or emergency, not " + word);
                    return null;
                });
    }
}
