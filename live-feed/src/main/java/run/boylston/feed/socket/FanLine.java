package run.boylston.feed.socket;

import jakarta.websocket.CloseReason.CloseCode;
import java.util.function.Consumer;

/** What carries messages to one fan, whichever way. May be called in any thread, and never waits. */
interface FanLine {

    /** Whether the fan can be heard on it: one who cannot is never known to be there. */
    boolean isTwoWay();

    /** @param done told once, in whatever thread, whether the network has taken it all */
    void send(Frame frame, Consumer<Boolean> done);

    /** Something that is no message, to find out whether anybody is there. */
    void ping();

    /** Ends it, saying why if the fan listens. */
    void close(CloseCode code, String reason);

    /** @param action in whatever thread once it has ended, at once if it has already */
    void whenClosed(Runnable action);

    /** Ends it without a word: for those who would not hear it. */
    void cut();
}
