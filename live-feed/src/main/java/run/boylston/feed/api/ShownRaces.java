package run.boylston.feed.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.List;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.door.Privacy;
import run.boylston.feed.door.RaceAccess;
import run.boylston.feed.door.Visitor;

/** The races that may be shown, to whom: half a board would have half its field, and older revisions than fans have seen. */
@Singleton
public final class ShownRaces {

    private final RaceBoards boards;
    private final RaceAccess access;
    private final CurrentVertxRequest request;

    ShownRaces(RaceBoards boards, RaceAccess access, CurrentVertxRequest request) {
        this.boards = boards;
        this.access = access;
        this.request = request;
    }

    /** As it is now. Asked for again what the door asked, of the race that is really given: paths are read in many ways. */
    public BoardSnapshot get(String race) {
        var snapshot =
                restored().findSnapshot(race).orElseThrow(() -> ProblemException.notFound("There is no such race"));
        if (snapshot.isPrivate()) {
            Privacy.mark(request.getCurrent());
        }
        access.refusal(race, Visitor.of(request.getCurrent()).key()).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        return snapshot;
    }

    /** Private ones are on no list, nor one that is still without a course: whoever opens the newest sees today's race. */
    List<BoardSnapshot> list() {
        return restored().list().stream()
                .map(RaceBoard::snapshot)
                .filter(snapshot -> snapshot.isRace() && snapshot.hasCourse() && !snapshot.isPrivate())
                .toList();
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
