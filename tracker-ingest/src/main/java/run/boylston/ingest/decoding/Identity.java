package run.boylston.ingest.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Ids that are the same however often a thing is sent, so that sending again is always safe. When it came and what came
 * with it never enter.
 */
final class Identity {

    private Identity() {}

    /** {@code reader/sequence} where the reader counts, else a hash of what was seen. */
    static String ofRead(String race, String mat, String chip, Instant time, String reader, Long sequence) {
        return reader != null && sequence != null ? reader + "/" + sequence : hash(race, mat, chip, time.toString());
    }

    static String ofFix(String race, String tracker, Instant time) {
        return hash(race, tracker, time.toString());
    }

    /** Lines cannot be mistaken for one another: no part holds a control character. */
    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", parts).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
