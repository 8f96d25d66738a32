package run.boylston.feed.api;

import jakarta.inject.Singleton;
import java.util.Collection;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;

/** The races that may be shown: half a board would have half its field, and older revisions than fans have seen. */
@Singleton
final class ShownRaces {

    private final RaceBoards boards;

    ShownRaces(RaceBoards boards) {
        this.boards = boards;
    }

    /** As it is now. */
    BoardSnapshot get(String race) {
        return restored().findSnapshot(race).orElseThrow(() -> ProblemException.notFound("There is no such race"));
    }

    Collection<RaceBoard> list() {
        return restored().list();
    }

    String epoch() {
        return boards.epoch();
    }

    private RaceBoards restored() {
        if (!boards.isRestored()) {
            throw ProblemException.unavailable("The race is still being restored, try again");
        }
        return boards;
    }
}
