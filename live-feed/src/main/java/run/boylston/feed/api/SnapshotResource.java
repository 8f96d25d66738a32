package run.boylston.feed.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.contracts.live.GroupView;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.problem.Problem;
import run.boylston.feed.watch.HelloQuery;
import run.boylston.feed.watch.HelloReader;
import run.boylston.feed.watch.HelloResult.Refused;
import run.boylston.feed.watch.HelloResult.Watch;

/**
 * What a socket says, for those whom neither socket nor stream reaches: to be asked every few seconds. Who asks for one
 * thing at a time asks what others ask, and a cache answers.
 */
@Path("/api/races/{race}/snapshot")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class SnapshotResource {

    private final ShownRaces races;
    private final FeedConfig.Fans config;
    private final HelloReader hellos;

    SnapshotResource(ShownRaces races, FeedConfig config) {
        this.races = races;
        this.config = config.fans();
        hellos = new HelloReader(config.fans().maxEntrants(), config.fans().maxGroups());
    }

    /** The dots are had at {@code field} and {@code field.bin}, which are the same for everybody. */
    @GET
    @Parameter(name = "leaders", in = ParameterIn.QUERY, description = "true for the featured divisions' leaders")
    @Parameter(name = "entrants", in = ParameterIn.QUERY, description = "bibs, with a comma between two")
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "as club:Heartbreak; may come again")
    public RestResponse<LiveMessage.Snapshot> get(
            @PathParam("race") String race,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context UriInfo address) {
        var snapshot = races.get(race);
        var watch = watch(new HelloQuery(name -> address.getQueryParameters().getOrDefault(name, List.of())));
        return Cacheable.answer(
                "snapshot-" + races.epoch() + "-" + snapshot.sequence(), known, () -> message(snapshot, watch));
    }

    private Watch watch(HelloQuery query) {
        var asked = hellos.read(query);
        if (asked instanceof Refused refused) {
            throw ProblemException.badRequest(refused.error().detail());
        }
        var watch = (Watch) asked;
        if (watch.field()) {
            throw ProblemException.badRequest("The field is had at field and field.bin");
        }
        return watch;
    }

    private LiveMessage.Snapshot message(BoardSnapshot snapshot, Watch watch) {
        var groups = watch.groups().stream()
                .map(group -> snapshot.group(group, config.groupSize()))
                .toList();
        boolean noEntrants = watch.entrants().isEmpty() && groups.isEmpty();
        var bibs = Stream.concat(
                watch.entrants().stream(), groups.stream().map(GroupView::bibs).flatMap(List::stream));
        return new LiveMessage.Snapshot(
                races.epoch(),
                snapshot.sequence(),
                null,
                noEntrants
                        ? null
                        : bibs.distinct()
                                .map(snapshot::findEntrant)
                                .flatMap(Optional::stream)
                                .toList(),
                watch.leaders() ? snapshot.leaders() : null,
                groups.isEmpty() ? null : groups,
                snapshot.clock(),
                snapshot.notices());
    }
}
