package run.boylston.feed.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The protocol of sockets and streams as it is written down, and the schemas that it names. */
@Path("/")
public class ProtocolResource {

    private static final Pattern SCHEMA = Pattern.compile("[a-z-]+\\.schema\\.json");

    @GET
    @Path("asyncapi")
    @Produces("application/vnd.aai.asyncapi+yaml;version=3.0.0")
    @Operation(summary = "AsyncAPI 3 document of the WebSocket and of the event stream")
    public byte[] protocol() {
        return read("/asyncapi.yaml");
    }

    @GET
    @Path("schema/{name}")
    @Produces("application/schema+json")
    public byte[] schema(@PathParam("name") String name) {
        if (!SCHEMA.matcher(name).matches()) {
            throw ProblemException.notFound("There is no such schema");
        }
        return read("/schema/" + name);
    }

    private static byte[] read(String resource) {
        try (var file = ProtocolResource.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw ProblemException.notFound("There is no such schema");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
