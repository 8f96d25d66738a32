package run.boylston.feed.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import run.boylston.feed.archive.Archives;
import run.boylston.feed.archive.EncodedBlock;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.problem.Problem;

/**
 * The race so far, for a page to go back in time. The index names each block by its content. Caches keep neither for long:
 * whoever is hidden is to be gone within five seconds from these too, and from the page that asks them.
 */
@Path("/api/races/{race}/archive")
@Tag(name = "Archive")
public class ArchiveResource {

    private static final String CACHED = "public, max-age=2";

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
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    @GET
    @Path("{block}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A block's crossings in bytes, about five for each")
    public RestResponse<byte[]> bytes(
            @PathParam("race") String race,
            @PathParam("block") int block,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var found = find(races.get(race), block);
        return block(found, known, "binary", found::bytes);
    }

    @GET
    @Path("{block}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same in columns")
    public RestResponse<ArchiveBlock> json(
            @PathParam("race") String race,
            @PathParam("block") int block,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var found = find(races.get(race), block);
        return block(found, known, "json", found::columns);
    }

    private EncodedBlock find(BoardSnapshot board, int block) {
        return archives.get(board)
                .find(block)
                .orElseThrow(() -> ProblemException.notFound("The race has not come to that block"));
    }

    private <T> RestResponse<T> block(EncodedBlock block, String known, String form, Supplier<T> body) {
        var tag = "\"" + form + "-" + block.version() + "\"";
        var response = known != null && known.contains(tag)
                ? ResponseBuilder.<T>notModified()
                : ResponseBuilder.ok(body.get());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** Null until the clock is set. */
    private Long raceMs(BoardSnapshot board) {
        return board.clock() == null ? null : board.clock().raceMsAt(wall.instant());
    }
}
