package run.boylston.pace.transit;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.TransitEntry;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.catalog.RecordSize;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** How spectators get to the course: {@code /manage/races/{race}/transit}, each time in place of what there was. */
@Path("/manage/races/{race}/transit")
public class TransitResource {

    private static final double FURTHEST_M = 5_000;

    private final PgTransactions transactions;
    private final RaceChange change;

    TransitResource(PgTransactions transactions, RaceChange change) {
        this.transactions = transactions;
        this.change = change;
    }

    /** Stations alone: columns {@code name, line, lat, lon}, and {@code id} and {@code closed} if there are such. */
    @PUT
    @Blocking
    @Consumes("text/csv")
    public TransitEntry putStations(
            @PathParam("race") String race, @RestQuery @DefaultValue("") String credit, String body) {
        var problems = new Problems();
        var stations = StationCsv.read(body, problems);
        problems.refuse("list of stations");
        return replace(race, new TransitEntry(race, credit, stations, List.of()));
    }

    /**
     * Stations and trains of a GTFS feed, on the race's day and near its courses. The courses come first.
     *
     * @param withinM how near, metres
     * @param closed names of stations that are closed during the race
     */
    @PUT
    @Blocking
    @Consumes("application/zip")
    public TransitEntry putTimetable(
            @PathParam("race") String race,
            @RestQuery @DefaultValue("") String credit,
            @RestQuery @DefaultValue("1500") double withinM,
            @RestQuery Set<String> closed,
            byte[] body) {
        if (!(withinM > 0 && withinM <= FURTHEST_M)) {
            throw ProblemException.badRequest("withinM is more than 0 and at most " + (int) FURTHEST_M + " metres");
        }
        // Read outside of the transaction that holds the race: a city's feed takes seconds, and scoring would wait for
        // it.
        var place = transactions.run(session -> place(session, race));
        try (var feed = GtfsFeed.open(body)) {
            var timetable = new Timetable(
                    feed, place.date(), stop -> place.courses().isWithin(stop.lat(), stop.lon(), withinM));
            return replace(race, timetable.entry(race, credit, closed == null ? Set.of() : closed));
        }
    }

    /** When and where a race is run. */
    private record Place(LocalDate date, Courses courses) {}

    private static Place place(PgSession session, String race) {
        var place = new Place(RaceDefinitions.get(session, race).date(), Transits.courses(session, race));
        if (place.courses().isEmpty()) {
            throw ProblemException.conflict("Load the race's course first.");
        }
        return place;
    }

    @DELETE
    @Blocking
    public void delete(@PathParam("race") String race) {
        transactions.run(session -> {
            lock(session, race);
            return Transits.delete(session, race);
        });
        change.tell(race);
    }

    private TransitEntry replace(String race, TransitEntry transit) {
        RecordSize.check(transit.key(), Json.write(transit));
        transactions.run(session -> {
            lock(session, race);
            Transits.put(session, transit);
            return transit;
        });
        change.tell(race);
        return transit;
    }

    private static void lock(PgSession session, String race) {
        session.query(RaceChange.LOCK, race);
        RaceDefinitions.get(session, race);
    }
}
