package run.boylston.feed.push;

import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import run.boylston.contracts.Json;
import run.boylston.contracts.alert.AlertSubscription;

/** Reads what a fan asks to be told with distrust. */
final class SubscriptionCheck {

    private static final int MOST_BIBS = 50;
    private static final int LONGEST_BIB = 32;
    private static final int AUTH_BYTES = 16;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private final PushHosts hosts;

    SubscriptionCheck(PushHosts hosts) {
        this.hosts = hosts;
    }

    /** Empty if it is not of that shape. */
    static Optional<AlertSubscription> read(byte[] json) {
        try {
            return Optional.ofNullable(Json.read(json, AlertSubscription.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Why it is refused, if so. */
    Optional<String> refusal(AlertSubscription asked) {
        if (!hosts.isAllowed(asked.endpoint())) {
            return Optional.of("endpoint is an https address of a browser's push service that this server knows");
        }
        if (!decoded(asked.p256dh()).filter(PointOfP256::isOne).isPresent()) {
            return Optional.of("p256dh is an uncompressed point of P-256 in base64url");
        }
        if (!decoded(asked.auth()).filter(auth -> auth.length == AUTH_BYTES).isPresent()) {
            return Optional.of("auth is 16 bytes in base64url");
        }
        if (!areBibs(asked.bibs())) {
            return Optional.of("bibs are at least 1 and at most " + MOST_BIBS);
        }
        return asked.language() != null && LANGUAGE.matcher(asked.language()).matches()
                ? Optional.empty()
                : Optional.of("language is a language tag, as in en");
    }

    private static boolean areBibs(List<String> bibs) {
        return bibs != null
                && !bibs.isEmpty()
                && bibs.size() <= MOST_BIBS
                && bibs.stream().allMatch(bib -> bib != null && !bib.isBlank() && bib.length() <= LONGEST_BIB)
                && new HashSet<>(bibs).size() == bibs.size();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.ofNullable(base64).map(Base64.getUrlDecoder()::decode);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
