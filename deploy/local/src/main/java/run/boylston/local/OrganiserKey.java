package run.boylston.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What opens {@code /manage}: the environment's {@value #VARIABLE} for who wants to load a race, else a new one. */
final class OrganiserKey {

    static final String VARIABLE = "BOYLSTON_ORGANISER_KEY";
    private static final int SHORTEST = 16;

    private OrganiserKey() {}

    static String get() {
        return find().orElseGet(OrganiserKey::random);
    }

    /** pace-service would not start with it. */
    static List<String> problems() {
        return find()
                .filter(key -> key.length() < SHORTEST)
                .map(key -> VARIABLE + " has " + key.length() + " characters, " + SHORTEST + " are the least")
                .stream()
                .toList();
    }

    private static Optional<String> find() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(key -> !key.isEmpty());
    }

    private static String random() {
        var key = new byte[24];
        new SecureRandom().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
