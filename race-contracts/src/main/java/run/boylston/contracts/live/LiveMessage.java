package run.boylston.contracts.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;

/**
 * What is said on {@code ws /live/{race}}. The client speaks first with {@link Hello} and may say it again to watch
 * something else; the server answers {@link Welcome}, then {@link Snapshot}, then {@link Delta}s whose sequence grows.
 * An event stream says the same and is asked in its address. {@code asyncapi.yaml} has the rules and examples.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LiveMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = LiveMessage.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = LiveMessage.Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = LiveMessage.Delta.class, name = "delta"),
    @JsonSubTypes.Type(value = LiveMessage.Clock.class, name = "clock"),
    @JsonSubTypes.Type(value = LiveMessage.SplitNews.class, name = "split"),
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
     * @param groups each of whose first are to be watched as entrants are, at most 4; absent is none
     */
    record Hello(boolean field, Boolean binary, boolean leaders, List<String> entrants, List<Group> groups)
            implements LiveMessage {

        /** With the dots in text. */
        public Hello(boolean field, boolean leaders, List<String> entrants) {
            this(field, null, leaders, entrants, null);
        }

        /**
         * Those who have a value in a field of {@link run.boylston.contracts.race.EntrantEntry}.
         *
         * @param by {@code division}, {@code club}, {@code charity}, {@code hometown}, {@code state} or {@code country}
         * @param value the whole of it; case, accents and what stands between words do not matter
         */
        public record Group(String by, String value) {}
    }

    /**
     * @param epoch random per start of the server: another epoch, another history
     * @param serverTime lets the client correct its own clock
     * @param clock absent until the race's clock is set
     * @param raceRevision as in {@link Clock}
     * @param notices every notice that stands, newest first: of another connection the client may have others
     */
    record Welcome(
            String race,
            String epoch,
            Instant serverTime,
            RaceClock clock,
            long raceRevision,
            List<NoticeEntry> notices)
            implements LiveMessage {}

    /**
     * Everything watched, as of {@code sequence}. What is not watched is absent.
     *
     * @param groups in the order in which they were asked for; their members are among the entrants
     * @param clock only in a snapshot that was polled: a socket and a stream have messages for it
     * @param notices likewise
     */
    record Snapshot(
            String epoch,
            long sequence,
            Field field,
            List<EntrantView> entrants,
            List<Leaders> leaders,
            List<GroupView> groups,
            RaceClock clock,
            List<NoticeEntry> notices)
            implements LiveMessage {}

    /**
     * What changed of what is watched, up to {@code sequence}. Leaders and groups come whole, and so do entrants who changed
     * themselves.
     *
     * @param places of watched entrants whose places only others have changed
     */
    record Delta(
            String epoch,
            long sequence,
            Field field,
            List<EntrantView> entrants,
            List<Leaders> leaders,
            List<GroupView> groups,
            List<EntrantPlaces> places)
            implements LiveMessage {

        /**
         * Places that are other than was said, for who has the entrant at this revision.
         *
         * @param revision of the entrant's progress
         * @param places at those points alone where one of them changed
         */
        public record EntrantPlaces(String bib, long revision, List<EntrantView.Places> places) {}
    }

    /**
     * A watched entrant passed a mat, or one of their splits is another than was said. Said once, after the message that
     * has it among the entrants; what a slow client misses is not said later.
     *
     * @param revision of the entrant's progress
     * @param places at that point, if anybody is placed there
     * @param corrected true if it changes what was said before, or comes after one further along
     */
    record SplitNews(String bib, long revision, Split split, EntrantView.Places places, boolean corrected)
            implements LiveMessage {}

    /** @param raceRevision of the race's entry: a client that has another asks for the race anew */
    record Clock(Instant serverTime, RaceClock clock, long raceRevision) implements LiveMessage {}

    /** @param notices every notice that stands, newest first; said whenever they change */
    record Notice(List<NoticeEntry> notices) implements LiveMessage {}

    /** @param reason one fixed word per kind of trouble; {@code detail} for a person */
    record Error(String reason, String detail) implements LiveMessage {}

    /** The server is leaving: come back after {@code retryMs} milliseconds. */
    record Bye(long retryMs) implements LiveMessage {}
}
