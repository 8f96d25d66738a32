package run.boylston.feed.push;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.contracts.alert.AlertReceipt;
import run.boylston.contracts.alert.AlertSubscription;
import run.boylston.feed.alert.AlertKey;
import run.boylston.feed.api.ProblemException;
import run.boylston.feed.api.ShownRaces;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.problem.Problem;

/** Where a fan asks to be told at each mat although the page is closed, and takes it back. */
@Path("/api/races/{race}/alerts")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AlertResource {

    private static final String NO_STORE = "no-store";
    private static final String ID = "[A-Za-z0-9_-]{43}";

    private final ShownRaces races;
    private final Subscribers subscribers;
    private final CurrentVertxRequest request;

    AlertResource(ShownRaces races, Subscribers subscribers, CurrentVertxRequest request) {
        this.races = races;
        this.subscribers = subscribers;
        this.request = request;
    }

    /** The same endpoint again says anew of whom, and in which language: what was told of them stays told. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "To be told by Web Push at each mat that somebody passes")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertSubscription.class)))
    public CompletionStage<RestResponse<AlertReceipt>> add(@PathParam("race") String race, byte[] body) {
        return subscribers.add(races.get(race), body, address()).thenApply(receipt -> ResponseBuilder.ok(receipt)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build());
    }

    /** Whoever was subscribed or not is not any more. */
    @DELETE
    @Path("{id}")
    @Blocking
    @Operation(summary = "To be told no more")
    public CompletionStage<RestResponse<Void>> remove(@PathParam("race") String race, @PathParam("id") String id) {
        if (!id.matches(ID)) {
            throw ProblemException.notFound("There is no such subscription");
        }
        var subscription = new AlertKey(races.get(race).race().race(), id);
        return subscribers.remove(subscription, address()).thenApply(removed -> RestResponse.noContent());
    }

    private String address() {
        return Visitor.of(request.getCurrent()).address();
    }
}
