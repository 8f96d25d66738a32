package run.boylston.feed.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.contracts.race.TransitEntry;
import run.boylston.feed.problem.Problem;

/** {@code GET /api/races/{race}/transit}: stations near the course, and the day's trains if the organiser loaded them. */
@Path("/api/races/{race}/transit")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TransitResource {

    private final ShownRaces races;

    TransitResource(ShownRaces races) {
        this.races = races;
    }

    @GET
    public RestResponse<TransitEntry> get(
            @PathParam("race") String race, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var transit = races.get(race).findTransit().orElseGet(() -> new TransitEntry(race, "", List.of(), List.of()));
        return Cacheable.answer("transit-" + Integer.toHexString(transit.hashCode()), known, () -> transit);
    }
}
