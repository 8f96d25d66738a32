package run.boylston.feed.watch;

import java.util.Locale;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.door.Connections;

/** What can be wrong with a fan or with what a fan said: the fixed words of {@link LiveMessage.Error}. */
public enum Trouble {
    MALFORMED_JSON,
    NO_TYPE,
    UNKNOWN_TYPE,
    MALFORMED_HELLO,
    TOO_MANY_ENTRANTS,
    TOO_MANY_GROUPS,
    BINARY,
    STARTING,
    UNKNOWN_RACE,
    UNAUTHORIZED,
    TOO_MANY_HELLOS,
    LEAVING,
    FULL,
    ADDRESS;

    public static Trouble of(Connections.Refusal refusal) {
        return valueOf(refusal.name());
    }

    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param detail for a person */
    public LiveMessage.Error error(String detail) {
        return new LiveMessage.Error(reason(), detail);
    }
}
