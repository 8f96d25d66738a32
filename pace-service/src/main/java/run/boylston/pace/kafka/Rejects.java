package run.boylston.pace.kafka;

import java.time.Instant;
import java.util.Arrays;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.text.Text;

/** Keeps what could not be read, with the reason. */
public final class Rejects {

    /** In Base64 four thirds of it: with the rest of the record within what Kafka takes. */
    static final int LONGEST_PAYLOAD = 700 * 1024;

    /** A parser quotes what it could not read. */
    private static final int LONGEST_DETAIL = 1_000;

    private Rejects() {}

    /** @param payload null is kept as nothing; of what is too long for a record the beginning, and how long it was */
    public static RaceReject of(String source, String reason, String detail, byte[] payload, Instant at) {
        var whole = payload == null ? new byte[0] : payload;
        return whole.length <= LONGEST_PAYLOAD
                ? new RaceReject(source, reason, brief(detail), whole, at)
                : new RaceReject(
                        source, reason, brief(detail), Arrays.copyOf(whole, LONGEST_PAYLOAD), at, whole.length);
    }

    public static Outgoing outgoing(RaceReject reject) {
        return new Outgoing(Topic.RACE_REJECTS, reject.source(), Json.write(reject));
    }

    private static String brief(String detail) {
        return detail == null ? null : Text.whole(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }
}
