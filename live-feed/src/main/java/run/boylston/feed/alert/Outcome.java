package run.boylston.feed.alert;

import java.time.Duration;

/**
 * What became of an alert.
 *
 * @param pause how long the push service asks to be left alone; zero if it does not say
 */
public record Outcome(Kind kind, Duration pause) {

    public enum Kind {
        /** The push service has it. */
        SENT,
        /** The fan has taken the subscription back. */
        GONE,
        /** The push service does not take this one. */
        REFUSED,
        /** Perhaps later. */
        BUSY
    }

    public static Outcome of(Kind kind) {
        return new Outcome(kind, Duration.ZERO);
    }
}
