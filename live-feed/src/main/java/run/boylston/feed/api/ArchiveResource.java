package run.boylston.feed.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import run.boylston.contracts.live.ArchiveBlock;
import run.boylston.contracts.live.ArchiveIndex;
import run.boylston.feed.archive.Archive;
import run.boylston.feed.archive.Archives;
import run.boylston.feed.archive.EncodedBlock;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.problem.Problem;

/**
 * The race so far, for a page to go back in time. The index names each block by its content. Caches keep neither for long:
 * whoever is hidden is to be gone from these within five seconds too.
 */
@Path("/api/races/{race}/archive")
@Tag(name = "Archive")
public class ArchiveResource {

    private static final String SHORT = "public, max-age=2";
    private static final String LONG = "public, max-age=5";

    private final ShownRaces races;
    private final Archives archives;
    private final Clock wall;

    ArchiveResource(ShownRaces races, Archives archives, Clock wall) {
        this.races = races;
        this.archives = archives;
        this.wall = wall;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(summary = "The blocks that there are, each with its address, size and whether it is closed")
    public RestResponse<ArchiveIndex> index(@PathParam("race") String race) {
        var board = races.get(race);
        return ResponseBuilder.ok(archives.get(board).index(raceMs(board), board.isFrozen()))
                .header(HttpHeaders.CACHE_CONTROL, SHORT)
                .build();
    }

    @GET
    @Path("{block}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A block's crossings in bytes, about five for each")
    public RestResponse<byte[]> bytes(
            @PathParam("race") String race,
            @PathParam("block") int block,
            @QueryParam("v") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var board = races.get(race);
        var found = find(board, block);
        return block(board, found, version, known, "binary", found::bytes);
    }

    @GET
    @Path("{block}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same in columns")
    public RestResponse<ArchiveBlock> json(
            @PathParam("race") String race,
            @PathParam("block") int block,
            @QueryParam("v") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var board = races.get(race);
        var found = find(board, block);
        return block(board, found, version, known, "json", found::columns);
    }

    private EncodedBlock find(BoardSnapshot board, int block) {
        return archives.get(board)
                .find(block)
                .orElseThrow(() -> ProblemException.notFound("The race has not come to that block"));
    }

    private <T> RestResponse<T> block(
            BoardSnapshot board, EncodedBlock block, String version, String known, String form, Supplier<T> body) {
        var tag = "\"" + form + "-" + block.version() + "\"";
        var response = known != null && known.contains(tag)
                ? ResponseBuilder.<T>notModified()
                : ResponseBuilder.ok(body.get());
        boolean lasting =
                Archive.isClosed(block, raceMs(board)) && block.version().equals(version);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, lasting ? LONG : SHORT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** Null until the clock is set. */
    private Long raceMs(BoardSnapshot board) {
        return board.clock() == null ? null : board.clock().raceMsAt(wall.instant());
    }
}
