package run.boylston.pace.kafka;

import java.time.Instant;
import java.util.Arrays;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.topic.Topic;

/** Keeps what could not be read, with the reason. */
public final class Rejects {

    private static final int LONGEST_PAYLOAD = 64 * 1024;

    private Rejects() {}

    /** @param payload null is kept as nothing; cut at 64 KiB */
    public static RaceReject of(String source, String reason, String detail, byte[] payload, Instant at) {
        var kept = payload == null ? new byte[0] : Arrays.copyOf(payload, Math.min(payload.length, LONGEST_PAYLOAD));
        return new RaceReject(source, reason, detail, kept, at);
    }

    public static Outgoing outgoing(RaceReject reject) {
        return new Outgoing(Topic.RACE_REJECTS, reject.source(), Json.write(reject));
    }
}
