package run.boylston.feed.door;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import run.boylston.contracts.ingest.RaceKey.Purpose;
import run.boylston.contracts.topic.KeyRing;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.problem.Problem;

/** Who may watch which race. Asked of every request, and of whoever stays connected again and again: keys are revoked. */
@Singleton
public final class RaceAccess {

    private final RaceBoards boards;
    private final KeyRing keys;

    RaceAccess(RaceBoards boards, KeyRing keys) {
        this.boards = boards;
        this.keys = keys;
    }

    /** Id of the key that {@code <id>.<secret>} proves to hold. */
    Optional<String> prove(String credential) {
        return keys.find(credential).map(key -> key.id());
    }

    /** A race that is not known is nobody's secret. */
    public boolean isPrivate(String race) {
        return boards.findSnapshot(race).filter(BoardSnapshot::isPrivate).isPresent();
    }

    /** @param key id of the key that the visitor has proven to hold; null without one */
    public boolean isOpen(String race, String key) {
        return !isPrivate(race) || key != null && opens(key, race);
    }

    /** Why the visitor may not watch, if so. */
    public Optional<Problem> refusal(String race, String key) {
        return isOpen(race, key)
                ? Optional.empty()
                : Optional.of(new Problem(
                        Status.UNAUTHORIZED, "The race is private: it takes a link, or a key, to watch it"));
    }

    private boolean opens(String key, String race) {
        return keys.findById(key)
                .filter(known -> known.race().equals(race) && known.purpose() == Purpose.WATCH)
                .isPresent();
    }
}
