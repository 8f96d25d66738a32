package run.boylston.feed.socket;

import java.util.List;
import run.boylston.contracts.live.LiveMessage;

/** What became of something that a fan said. */
sealed interface HelloResult {

    /** What the fan wants to watch; see {@link LiveMessage.Hello}. Bibs come once each. */
    record Watch(boolean field, boolean binary, boolean leaders, List<String> entrants) implements HelloResult {}

    /** Why it is not taken. */
    record Refused(LiveMessage.Error error) implements HelloResult {

        Refused(String reason, String detail) {
            this(new LiveMessage.Error(reason, detail));
        }
    }
}
