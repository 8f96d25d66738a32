package run.boylston.ingest.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import run.boylston.ingest.answer.Problem;
import run.boylston.ingest.decoding.BodyFormat;
import run.boylston.ingest.door.FrontDoor;
import run.boylston.ingest.door.Post;

/** The door for timing crews and phones: {@code POST} a JSON array or NDJSON. */
@Path("/ingest/races/{race}")
@Consumes({MediaType.APPLICATION_JSON, IngestEndpoint.NDJSON})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
public class IngestEndpoint {

    static final String NDJSON = "application/x-ndjson";

    private final FrontDoor door;

    IngestEndpoint(FrontDoor door) {
        this.door = door;
    }

    @POST
    @Path("reads")
    @Operation(
            summary = "Mat reads",
            description = "Items {mat, chip, time, reader?, sequence?}; time is ISO-8601 with Z or an offset. "
                    + "202 once Kafka has every accepted item; the others are listed by index.")
    public CompletionStage<Response> reads(
            @PathParam("race") String race,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        return door.takeReads(new Post(race, authorization, format(contentType), body))
                .thenApply(Answers::toResponse);
    }

    @POST
    @Path("fixes")
    @Operation(
            summary = "GPS fixes",
            description = "Items {tracker, time, lat, lon, accuracyM?, speedMps?, headingDeg?}; degrees WGS 84, "
                    + "metres, metres per second; a negative accuracy, speed or heading means not known. "
                    + "202 once Kafka has every accepted item; the others are listed by index.")
    public CompletionStage<Response> fixes(
            @PathParam("race") String race,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        return door.takeFixes(new Post(race, authorization, format(contentType), body))
                .thenApply(Answers::toResponse);
    }

    private static BodyFormat format(String contentType) {
        var isNdjson = contentType != null && contentType.regionMatches(true, 0, NDJSON, 0, NDJSON.length());
        return isNdjson ? BodyFormat.NDJSON : BodyFormat.JSON_ARRAY;
    }
}
