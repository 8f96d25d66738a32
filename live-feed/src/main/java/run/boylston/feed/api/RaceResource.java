package run.boylston.feed.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.field.FieldEncoders;

/** Races as fans see them, without a socket. */
@Path("/api/races")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RaceResource {

    private static final int MOST_HITS = 50;
    private static final int LONGEST_QUERY = 100;

    private final RaceBoards boards;
    private final FieldEncoders fields;
    private final Clock wall;

    RaceResource(RaceBoards boards, FieldEncoders fields, Clock wall) {
        this.boards = boards;
        this.fields = fields;
        this.wall = wall;
    }

    /** One line of the list of races. */
    public record RaceLine(String race, String name, LocalDate date) {}

    /** Newest first. */
    @GET
    public List<RaceLine> list() {
        return restored().list().stream()
                .map(RaceBoard::snapshot)
                .filter(BoardSnapshot::isRace)
                .map(snapshot -> snapshot.raceView(wall.instant()).race())
                .map(race -> new RaceLine(race.race(), race.name(), race.date()))
                .sorted(Comparator.comparing(RaceLine::date).reversed().thenComparing(RaceLine::race))
                .toList();
    }

    @GET
    @Path("{race}")
    public RestResponse<RaceView> get(@PathParam("race") String race) {
        return ResponseBuilder.ok(snapshot(race).raceView(wall.instant()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Every dot, as {@link Field}. The ETag names epoch and sequence. */
    @GET
    @Path("{race}/field")
    public RestResponse<String> field(
            @PathParam("race") String race, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var snapshot = snapshot(race);
        var whole = fields.encoder(race).whole(snapshot, BoardSnapshot.BEGINNING);
        var tag = "\"" + boards.epoch() + "-" + whole.sequence() + "\"";
        var response = known != null && known.contains(tag)
                ? ResponseBuilder.<String>notModified()
                : ResponseBuilder.ok(new String(whole.json(), UTF_8), MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .build();
    }

    /** At most 50 whose bib, or any word of whose name, begins as asked; case and accents do not matter. */
    @GET
    @Path("{race}/entrants")
    public List<EntrantEntry> search(
            @PathParam("race") String race,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            throw ProblemException.badRequest("q is the beginning of a bib or of a name, at most 100 characters");
        }
        if (limit < 1) {
            throw ProblemException.badRequest("limit is at least 1");
        }
        return snapshot(race).search(query, Math.min(limit, MOST_HITS));
    }

    @GET
    @Path("{race}/entrants/{bib}")
    public EntrantView getEntrant(@PathParam("race") String race, @PathParam("bib") String bib) {
        return snapshot(race)
                .findEntrant(bib)
                .orElseThrow(() -> ProblemException.notFound("There is no such bib in the race"));
    }

    @GET
    @Path("{race}/leaders")
    public List<Leaders> leaders(@PathParam("race") String race) {
        return snapshot(race).leaders();
    }

    private BoardSnapshot snapshot(String race) {
        return restored().findSnapshot(race).orElseThrow(() -> ProblemException.notFound("There is no such race"));
    }

    /** Half a board would show a race with half its field, and older revisions than fans have seen. */
    private RaceBoards restored() {
        if (!boards.isRestored()) {
            throw ProblemException.unavailable("The race is still being restored, try again");
        }
        return boards;
    }
}
