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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import run.boylston.ingest.answer.Problem;
import run.boylston.ingest.answer.Taken;
import run.boylston.ingest.decoding.BodyFormat;
import run.boylston.ingest.door.FrontDoor;
import run.boylston.ingest.door.Post;

/** The door for timing crews and phones: {@code POST} a JSON array or NDJSON. */
@Path("/ingest/races/{race}")
@Consumes({MediaType.APPLICATION_JSON, IngestEndpoint.NDJSON})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@APIResponse(
        responseCode = "202",
        description =
                "Kafka has every accepted item; the others are listed by index. Of a malformed array, the first item "
                        + "that is not JSON is listed and what follows it is not read",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Taken.class)))
@APIResponse(
        responseCode = "default",
        description = "400 nothing taken, 401, 403, 404 unknown race, 413 too large, 503 try again",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Blocking
public class IngestEndpoint {

    static final String NDJSON = "application/x-ndjson";

    private static final String READ =
            "{\"mat\":\"5K\",\"chip\":\"B4758\",\"time\":\"2018-04-16T10:30:59.400-04:00\",\"reader\":\"R-5K-1\",\"sequence\":12}";
    private static final String FIX = "{\"tracker\":\"T-4758\",\"time\":\"2018-04-16T14:31:10Z\",\"lat\":42.25812,"
            + "\"lon\":-71.46231,\"accuracyM\":5,\"speedMps\":2.7,\"headingDeg\":80}";

    private final FrontDoor door;

    IngestEndpoint(FrontDoor door) {
        this.door = door;
    }

    @POST
    @Path("reads")
    @Operation(
            summary = "Mat reads",
            description = "time is ISO-8601 with Z or an offset; reader and sequence may be absent.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, example = "[" + READ + "]"),
                @Content(mediaType = NDJSON, example = READ)
            })
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
            description =
                    "Degrees WGS 84, metres, metres per second, degrees clockwise from north; accuracyM, speedMps "
                            + "and headingDeg may be absent, and a negative one means not known.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, example = "[" + FIX + "]"),
                @Content(mediaType = NDJSON, example = FIX)
            })
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
