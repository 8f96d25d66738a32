package run.boylston.feed.push;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.contracts.alert.AlertsView;
import run.boylston.feed.problem.Problem;

/** What a page needs to know before it asks a fan. */
@Path("/api/alerts")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AlertsResource {

    private final PushKey key;

    AlertsResource(PushKey key) {
        this.key = key;
    }

    @GET
    @Operation(summary = "Whether fans are told whose page is closed, and the key to subscribe with")
    public RestResponse<AlertsView> get() {
        var publicKey = key.publicKey().orElse(null);
        return ResponseBuilder.ok(new AlertsView(publicKey != null, publicKey))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
