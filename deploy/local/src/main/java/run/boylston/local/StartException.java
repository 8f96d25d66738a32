package run.boylston.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something could not be started; the message is for the person at the terminal. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LAST_LINES = 30;

    StartException(String message) {
        super(message);
    }

    /** With the end of a log that may be gone when the message is read. */
    StartException withLog(Path log) {
        try {
            var lines = Files.readAllLines(log);
            var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return new StartException(getMessage() + "; it said last:\n" + String.join("\n", last));
        } catch (IOException e) {
            return this;
        }
    }
}
