package run.boylston.contracts.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceKey;

/** Every key that is not revoked, as hashes: the rows of {@link Topic#RACE_KEYS}. Asked in any thread. */
public final class KeyRing implements CompactedTable.Rows {

    private static final String SCHEME = "Bearer ";

    private final Map<String, RaceKey> keys = new ConcurrentHashMap<>();

    /** What an {@code Authorization} header of the scheme Bearer carries, if it is one. */
    public static Optional<String> credential(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** The key that {@code <id>.<secret>} proves to hold, if any. */
    public Optional<RaceKey> find(String credential) {
        var dot = credential.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : findById(credential.substring(0, dot)).filter(key -> isSecretOf(key, credential.substring(dot + 1)));
    }

    /** The key as it is now; empty once it is revoked. */
    public Optional<RaceKey> findById(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** In a time that does not tell how much of the secret was right. */
    private static boolean isSecretOf(RaceKey key, String secret) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(key.secretSha256()), sha256(secret));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void row(String key, byte[] value) {
        if (value == null) {
            keys.remove(key);
            return;
        }
        try {
            keys.put(key, Json.read(value, RaceKey.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Not a race key", e);
        }
    }
}
