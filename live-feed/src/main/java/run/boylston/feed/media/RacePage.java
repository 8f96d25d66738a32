package run.boylston.feed.media;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoards;

/**
 * The live map's page, with a head that says what its address names. Of a private race, of whoever is not shown, and while the
 * boards are being restored it says nothing: the page itself finds out.
 */
@Singleton
public final class RacePage {

    private static final String INDEX = "/index.html";

    private final RaceBoards boards;
    private final PublicAddress address;
    private final Optional<PageFile> page = PageFile.find("index.html");

    RacePage(RaceBoards boards, PublicAddress address) {
        this.boards = boards;
        this.address = address;
    }

    public void answer(RoutingContext context) {
        var head = RaceAddress.of(context.request().path()).flatMap(asked -> head(context, asked));
        if (head.isEmpty() || page.isEmpty()) {
            context.reroute(INDEX);
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page.get().with("head", head.get().html()).html());
    }

    private Optional<PageHead> head(RoutingContext context, RaceAddress asked) {
        var query = EmbedQuery.of(context.request()::getParam);
        return boards.isRestored()
                ? boards.findSnapshot(asked.race())
                        .filter(board -> !board.isPrivate())
                        .flatMap(board -> head(board, asked, query, address.of(context)))
                : Optional.empty();
    }

    private static Optional<PageHead> head(BoardSnapshot board, RaceAddress asked, EmbedQuery query, String base) {
        return asked.bib().isEmpty()
                ? Optional.of(PageHead.of(board.race(), asked, query, base))
                : findEntrant(board, asked.bib().get())
                        .map(entrant -> PageHead.of(board.race(), entrant, asked, query, base));
    }

    private static Optional<EntrantEntry> findEntrant(BoardSnapshot board, String bib) {
        return board.findEntrant(bib).map(view -> view.entrant());
    }
}
