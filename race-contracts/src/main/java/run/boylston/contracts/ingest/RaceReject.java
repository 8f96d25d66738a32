package run.boylston.contracts.ingest;

import java.time.Instant;

/**
 * Something that could not be taken, kept whole with the reason. Topic {@code race-rejects}, key {@link #source}.
 *
 * @param source who found it and where: {@code ingest/reads}, {@code pace/race-reads}
 * @param reason one fixed word per kind of trouble, to count by
 * @param detail what exactly, for a person
 * @param payload the thing itself as it came; Base64 in JSON
 * @param rejectedAt when
 * @param payloadBytes how long the thing was, if it was too long for a record and the payload is only its beginning
 */
public record RaceReject(
        String source, String reason, String detail, byte[] payload, Instant rejectedAt, Integer payloadBytes) {

    /** One whose payload is whole. */
    public RaceReject(String source, String reason, String detail, byte[] payload, Instant rejectedAt) {
        this(source, reason, detail, payload, rejectedAt, null);
    }
}
