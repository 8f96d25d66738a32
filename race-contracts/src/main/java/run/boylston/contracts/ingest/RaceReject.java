package run.boylston.contracts.ingest;

import java.time.Instant;

/**
 * Something that could not be taken, kept whole with the reason. Topic {@code race-rejects}, key {@link #source}.
 *
 * @param source who found it and where: {@code ingest/reads}, {@code pace/race-reads}
 * @param reason one fixed word per kind of trouble, to count by
 * @param detail what exactly, for a person
 * @param payload the thing itself as it came; Base64 in JSON; cut at 64 KiB
 * @param rejectedAt when
 */
public record RaceReject(String source, String reason, String detail, byte[] payload, Instant rejectedAt) {}
