package run.boylston.feed.watch;

import java.util.List;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.board.Selection;

/** What became of something that a fan said. */
public sealed interface HelloResult {

    /** What the fan wants to watch; see {@link LiveMessage.Hello}. Bibs and groups come once each. */
    record Watch(boolean field, boolean binary, boolean leaders, List<String> entrants, List<Selection> groups)
            implements HelloResult {

        /** Whether entrants are watched, by bib or through groups. */
        public boolean isOfPeople() {
            return !entrants.isEmpty() || !groups.isEmpty();
        }
    }

    /** Why it is not taken. */
    record Refused(LiveMessage.Error error) implements HelloResult {

        Refused(Trouble trouble, String detail) {
            this(trouble.error(detail));
        }
    }
}
