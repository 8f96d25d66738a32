package run.boylston.contracts.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;

/**
 * What is said on {@code ws /live/{race}}. The client speaks first with {@link Hello} and may say it again to watch
 * something else; the server answers {@link Welcome}, then {@link Snapshot}, then {@link Delta}s whose sequence grows.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LiveMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = LiveMessage.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = LiveMessage.Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = LiveMessage.Delta.class, name = "delta"),
    @JsonSubTypes.Type(value = LiveMessage.Clock.class, name = "clock"),
    @JsonSubTypes.Type(value = LiveMessage.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = LiveMessage.Error.class, name = "error"),
    @JsonSubTypes.Type(value = LiveMessage.Bye.class, name = "bye")
})
public sealed interface LiveMessage {

    /**
     * What to watch.
     *
     * @param field true for every dot
     * @param binary true for the dots in bytes, in binary messages of their own; absent is false
     * @param leaders true for the featured divisions' leaders
     * @param entrants bibs, at most 50
     */
    record Hello(boolean field, Boolean binary, boolean leaders, List<String> entrants) implements LiveMessage {

        /** With the dots in text. */
        public Hello(boolean field, boolean leaders, List<String> entrants) {
            this(field, null, leaders, entrants);
        }
    }

    /**
     * @param epoch random per start of the server: another epoch, another history
     * @param serverTime lets the client correct its own clock
     * @param clock absent until the race's clock is set
     * @param notices every notice that stands, newest first: of another connection the client may have others
     */
    record Welcome(String race, String epoch, Instant serverTime, RaceClock clock, List<NoticeEntry> notices)
            implements LiveMessage {}

    /**
     * Everything watched, as of {@code sequence}. What is not watched is absent.
     */
    record Snapshot(String epoch, long sequence, Field field, List<EntrantView> entrants, List<Leaders> leaders)
            implements LiveMessage {}

    /** What changed of what is watched, up to {@code sequence}. Leaders come whole. */
    record Delta(String epoch, long sequence, Field field, List<EntrantView> entrants, List<Leaders> leaders)
            implements LiveMessage {}

    record Clock(Instant serverTime, RaceClock clock) implements LiveMessage {}

    /** @param notices every notice that stands, newest first; said whenever they change */
    record Notice(List<NoticeEntry> notices) implements LiveMessage {}

    /** @param reason one fixed word per kind of trouble; {@code detail} for a person */
    record Error(String reason, String detail) implements LiveMessage {}

    /** The server is leaving: come back after {@code retryMs} milliseconds. */
    record Bye(long retryMs) implements LiveMessage {}
}
