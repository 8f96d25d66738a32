package run.boylston.pace.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A new key: {@code id.secret}, 9 and 32 random bytes. Shown once to its maker and kept only as a hash. */
record DeviceKey(String id, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static DeviceKey create() {
        return new DeviceKey(random(9), random(32));
    }

    String bearer() {
        return id + "." + secret;
    }

    String secretSha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
