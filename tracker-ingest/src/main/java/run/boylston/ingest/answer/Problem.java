package run.boylston.ingest.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import run.boylston.contracts.ingest.RaceKey;

/**
 * A problem document, RFC 9457: {@code application/problem+json}.
 *
 * @param type names the kind of problem
 * @param title the kind, for a person
 * @param status the HTTP status
 * @param detail this case, for a person
 * @param rejected extension member: the items that were not taken, if that is the problem
 * @param retryAfterS seconds until trying again makes sense; sent as {@code Retry-After}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<RejectedItem> rejected,
        @JsonIgnore Integer retryAfterS)
        implements Answer {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:boylston:problem:";

    public static Problem unauthenticated() {
        return of("unauthenticated", "No valid key", 401, "Send Authorization: Bearer <id>.<secret>");
    }

    public static Problem forbidden(String race, RaceKey.Purpose purpose) {
        return of(
                "forbidden", "The key is for something else", 403, "This key does not open " + purpose + " of " + race);
    }

    public static Problem unknownRace(String race) {
        return of("unknown-race", "No such race", 404, "No race " + race + " is known");
    }

    public static Problem tooLarge(int maxBytes) {
        return of("too-large", "The body is too large", 413, "At most " + maxBytes + " bytes; send smaller batches");
    }

    public static Problem nothingTaken(List<RejectedItem> rejected) {
        return new Problem(
                TYPES + "nothing-taken",
                "Nothing could be taken",
                400,
                rejected.get(0).detail(),
                rejected,
                null);
    }

    public static Problem notReady() {
        return later("not-ready", "Not ready yet", "Races and keys are still being read", 2);
    }

    public static Problem busy() {
        return later("busy", "Too many large bodies at once", "Try again soon, or send smaller batches", 1);
    }

    public static Problem notWritten() {
        return later(
                "not-written",
                "Kafka does not answer",
                "Not everything was written; send all of it again, what came twice counts once",
                5);
    }

    /** Any other status, as the framework found it. */
    public static Problem ofStatus(int status, String title) {
        return new Problem("about:blank", title, status, null, null, null);
    }

    private static Problem of(String type, String title, int status, String detail) {
        return new Problem(TYPES + type, title, status, detail, null, null);
    }

    private static Problem later(String type, String title, String detail, int retryAfterS) {
        return new Problem(TYPES + type, title, 503, detail, null, retryAfterS);
    }
}
