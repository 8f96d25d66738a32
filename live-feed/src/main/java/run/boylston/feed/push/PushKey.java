package run.boylston.feed.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import jakarta.inject.Singleton;
import java.util.Optional;
import run.boylston.feed.FeedConfig;

/** What the server shows to push services, if the operator gave it a key. A key that is none stops the start. */
@Singleton
final class PushKey {

    private final Optional<WebPush> push;
    private final Optional<String> publicKey;

    PushKey(FeedConfig config) {
        var alerts = config.alerts();
        publicKey = alerts.publicKey();
        push = publicKey.isPresent() || alerts.privateKey().isPresent() ? Optional.of(read(alerts)) : Optional.empty();
    }

    /** For browsers, in base64url. */
    Optional<String> publicKey() {
        return publicKey;
    }

    Optional<WebPush> push() {
        return push;
    }

    private static WebPush read(FeedConfig.Alerts config) {
        var subject = config.subject()
                .filter(each -> each.startsWith("mailto:") || each.startsWith("https:"))
                .orElseThrow(() -> wrong("boylston.alerts.subject is a mailto: or an https: address", null));
        try {
            return new WebPush(
                    subject,
                    VapidKeys.fromUncompressedBytes(
                            config.publicKey().orElse(""), config.privateKey().orElse("")));
        } catch (RuntimeException e) {
            throw wrong("boylston.alerts.public-key and private-key are no pair of P-256 in base64url", e);
        }
    }

    private static IllegalStateException wrong(String what, RuntimeException cause) {
        return new IllegalStateException(what, cause);
    }
}
