package run.boylston.ingest.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
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
import run.boylston.contracts.topic.CompactedTable;

/** The devices' keys, as hashes. */
@ApplicationScoped
public class KeyRing implements CompactedTable.Rows {

    private static final String SCHEME = "Bearer ";

    private final Map<String, RaceKey> keys = new ConcurrentHashMap<>();

    /** The key that an {@code Authorization} header proves to hold, if any. */
    Optional<RaceKey> find(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        var credential = authorization.substring(SCHEME.length()).strip();
        var dot = credential.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(keys.get(credential.substring(0, dot)))
                        .filter(key -> isSecretOf(key, credential.substring(dot + 1)));
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
