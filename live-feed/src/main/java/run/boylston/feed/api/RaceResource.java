package run.boylston.feed.api;

import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.live.SearchResult;
import run.boylston.contracts.live.SearchResult.Hit;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.problem.Problem;

/** Races as fans see them, without a socket. */
@Path("/api/races")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RaceResource {

    private static final int MOST_HITS = 50;
    private static final int MOST_GROUPS = 6;
    private static final int LONGEST_QUERY = 100;
    private static final int MOST_BIBS = 100;

    private final ShownRaces races;
    private final Clock wall;
    private final FeedConfig.Map map;

    RaceResource(ShownRaces races, Clock wall, FeedConfig config) {
        this.races = races;
        this.wall = wall;
        this.map = config.map();
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
        var view = races.get(race).raceView(wall.instant());
        return ResponseBuilder.ok(map.styleUrl().map(view::withMapStyle).orElse(view))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /**
     * At most 50 of those asked for, by bib and by parts of the name in any order; case and accents do not matter. Or, by
     * {@code bibs} with a comma between two, at most 100 as the start list has them.
     */
    @GET
    @Path("{race}/entrants")
    public RestResponse<List<EntrantEntry>> entrants(
            @PathParam("race") String race,
            @QueryParam("bibs") String bibs,
            @QueryParam("q") @DefaultValue("") String query,
            @BeanParam Filter filter,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return bibs == null
                ? ResponseBuilder.ok(found(race, query, filter, limit)).build()
                : listed(race, bibs, known);
    }

    /** Nothing in it changes with the race, so whoever has it is told so. */
    private RestResponse<List<EntrantEntry>> listed(String race, String bibs, String known) {
        var asked = List.of(bibs.split(",", MOST_BIBS + 1));
        if (bibs.isBlank() || asked.size() > MOST_BIBS) {
            throw ProblemException.badRequest("bibs are at least 1 and at most " + MOST_BIBS);
        }
        var board = races.get(race);
        var found =
                asked.stream().map(board::findEntry).flatMap(Optional::stream).toList();
        return Cacheable.answer("entrants-" + Cacheable.version(found), known, () -> found);
    }

    private List<EntrantEntry> found(String race, String query, Filter filter, int limit) {
        if (filter.isEmpty()) {
            return search(race, query, limit).entrants().stream()
                    .map(Hit::entrant)
                    .toList();
        }
        check(query, limit);
        return races.get(race).search(query, filter.who(), Math.min(limit, MOST_HITS));
    }

    /** As one types: the nearest entrants, and the groups that may be meant, as those from a town or of a club. */
    @GET
    @Path("{race}/search")
    public SearchResult search(
            @PathParam("race") String race,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        check(query, limit);
        if (query.isBlank()) {
            throw ProblemException.badRequest("q is some of a bib, a name, a town, a country, a club or a charity");
        }
        return races.get(race).search(query, Math.min(limit, MOST_HITS), MOST_GROUPS);
    }

    private static void check(String query, int limit) {
        if (query.length() > LONGEST_QUERY) {
            throw ProblemException.badRequest("q has at most 100 characters");
        }
        if (limit < 1) {
            throw ProblemException.badRequest("limit is at least 1");
        }
    }

    @GET
    @Path("{race}/entrants/{bib}")
    public EntrantView getEntrant(@PathParam("race") String race, @PathParam("bib") String bib) {
        return races.get(race)
                .findEntrant(bib, wall.instant())
                .orElseThrow(() -> ProblemException.notFound("There is no such bib in the race"));
    }

    /**
     * Of the featured divisions; with a filter of every ranked one, those asked for with their places among all. {@code at} is
     * race time in milliseconds: of the featured ones, as they stood then.
     */
    @GET
    @Path("{race}/leaders")
    public List<Leaders> leaders(
            @PathParam("race") String race, @BeanParam Filter filter, @QueryParam("at") Long atMs) {
        if (atMs != null && !filter.isEmpty()) {
            throw ProblemException.badRequest("at is of all the featured divisions, without a filter");
        }
        if (atMs != null) {
            return races.get(race).leadersThen(atMs);
        }
        return filter.isEmpty() ? races.get(race).leaders() : races.get(race).leaders(filter.who());
    }
}
