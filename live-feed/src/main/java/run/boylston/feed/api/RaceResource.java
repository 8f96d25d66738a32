package run.boylston.feed.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.problem.Problem;

/** Races as fans see them, without a socket. */
@Path("/api/races")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RaceResource {

    private static final int MOST_HITS = 50;
    private static final int LONGEST_QUERY = 100;

    private final ShownRaces races;
    private final Clock wall;

    RaceResource(ShownRaces races, Clock wall) {
        this.races = races;
        this.wall = wall;
    }

    /** One line of the list of races. */
    public record RaceLine(String race, String name, LocalDate date) {}

    /** Newest first. */
    @GET
    public List<RaceLine> list() {
        return races.list().stream()
                .map(snapshot -> snapshot.raceView(wall.instant()).race())
                .map(race -> new RaceLine(race.race(), race.name(), race.date()))
                .sorted(Comparator.comparing(RaceLine::date).reversed().thenComparing(RaceLine::race))
                .toList();
    }

    @GET
    @Path("{race}")
    public RestResponse<RaceView> get(@PathParam("race") String race) {
        return ResponseBuilder.ok(races.get(race).raceView(wall.instant()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** At most 50 of those asked for, whose bib or any word of whose name begins with {@code q}; case and accents do not matter. */
    @GET
    @Path("{race}/entrants")
    public List<EntrantEntry> search(
            @PathParam("race") String race,
            @QueryParam("q") @DefaultValue("") String query,
            @BeanParam Filter filter,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (query.isBlank() && filter.isEmpty() || query.length() > LONGEST_QUERY) {
            throw ProblemException.badRequest("q is the beginning of a bib or of a name, at most 100 characters");
        }
        if (limit < 1) {
            throw ProblemException.badRequest("limit is at least 1");
        }
        var board = races.get(race);
        int most = Math.min(limit, MOST_HITS);
        return filter.isEmpty() ? board.search(query, most) : board.search(query, filter.who(), most);
    }

    @GET
    @Path("{race}/entrants/{bib}")
    public EntrantView getEntrant(@PathParam("race") String race, @PathParam("bib") String bib) {
        return races.get(race)
                .findEntrant(bib, wall.instant())
                .orElseThrow(() -> ProblemException.notFound("There is no such bib in the race"));
    }

    /** Of the featured divisions; with a filter of every ranked one, those asked for with their places among all. */
    @GET
    @Path("{race}/leaders")
    public List<Leaders> leaders(@PathParam("race") String race, @BeanParam Filter filter) {
        return filter.isEmpty() ? races.get(race).leaders() : races.get(race).leaders(filter.who());
    }
}
