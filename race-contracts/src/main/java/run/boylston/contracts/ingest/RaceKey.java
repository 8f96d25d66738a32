package run.boylston.contracts.ingest;

/**
 * What the doors know of a key: a hash, never the key. Topic {@code race-keys}, key {@link #id}; a revoked key is a
 * tombstone. Whoever has it sends {@code Authorization: Bearer <id>.<secret>}.
 *
 * @param id public part of the key
 * @param race the one race it opens
 * @param purpose what it is good for
 * @param device whose key it is, for people to read
 * @param secretSha256 SHA-256 of the secret part, hex
 */
public record RaceKey(String id, String race, Purpose purpose, String device, String secretSha256) {

    public enum Purpose {
        /** Sending what mats read. */
        READS,
        /** Sending where somebody is. */
        FIXES,
        /** Watching a private race. */
        WATCH
    }
}
