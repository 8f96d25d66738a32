package run.boylston.feed.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.field.FieldEncoders;
import run.boylston.feed.field.FieldFormat;
import run.boylston.feed.problem.Problem;

/** Every dot of a race, for a cache to give to a million. The ETag names format, epoch and sequence. */
@Path("/api/races/{race}")
public class FieldResource {

    private final ShownRaces races;
    private final FieldEncoders fields;

    FieldResource(ShownRaces races, FieldEncoders fields) {
        this.races = races;
        this.fields = fields;
    }

    /** As {@link run.boylston.contracts.live.Field}. */
    @GET
    @Path("field")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public RestResponse<String> json(
            @PathParam("race") String race, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return field(race, known, FieldFormat.JSON, json -> new String(json, UTF_8));
    }

    /** The same in a quarter of the bytes, as the socket's binary messages have it. */
    @GET
    @Path("field.bin")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<byte[]> bytes(
            @PathParam("race") String race, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return field(race, known, FieldFormat.BINARY, bytes -> bytes);
    }

    private <T> RestResponse<T> field(String race, String known, FieldFormat format, Function<byte[], T> body) {
        var whole = fields.encoder(race, format).whole(races.get(race), BoardSnapshot.BEGINNING);
        var version = format.name().toLowerCase(Locale.ROOT) + "-" + races.epoch() + "-" + whole.sequence();
        return Cacheable.answer(version, known, () -> body.apply(whole.content()));
    }
}
