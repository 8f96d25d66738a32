package run.boylston.feed.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.interaso.webpush.WebPush;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import run.boylston.contracts.Json;
import run.boylston.contracts.alert.Alert;
import run.boylston.contracts.alert.AlertSubscriber;

/** An alert as a push service takes it: encrypted for the device alone (RFC 8291), signed by the server (RFC 8292). One thread's. */
final class PushRequests {

    /** Later it is no news any more: whoever was away sees the page. */
    static final Duration TTL = Duration.ofMinutes(10);

    /** A push service takes 4,096 bytes, and encryption adds 103. */
    private static final int MOST_BYTES = 3_900;

    private static final int TOPIC_BYTES = 24;
    private static final int TOKEN_VALID_S = (int) TimeUnit.HOURS.toSeconds(12);
    private static final long TOKEN_USED_NS = TimeUnit.HOURS.toNanos(6);
    private static final int MOST_TOKENS = 100;

    private record Token(String text, long madeNs) {}

    private final WebPush push;
    private final Duration timeout;
    /** By who it is for. To sign one costs as much as to encrypt a message. */
    private final Map<String, Token> tokens = new LinkedHashMap<>();

    PushRequests(WebPush push, Duration timeout) {
        this.push = push;
        this.timeout = timeout;
    }

    /** @throws IllegalArgumentException if it cannot be sent to anybody */
    HttpRequest of(Alert alert, AlertSubscriber subscriber, long now) {
        var content = Json.write(alert);
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("An alert of " + content.length + " bytes is too large");
        }
        var body = push.getBody(content, decoded(subscriber.p256dh()), decoded(subscriber.auth()));
        var request = HttpRequest.newBuilder(URI.create(subscriber.endpoint())).timeout(timeout);
        var token = token(push.getAudience(subscriber.endpoint()), now);
        push.getHeadersWithToken(token, (int) TTL.toSeconds(), topic(alert), WebPush.Urgency.High)
                .forEach(request::header);
        return request.POST(BodyPublishers.ofByteArray(body)).build();
    }

    private String token(String audience, long now) {
        var known = tokens.get(audience);
        if (known != null && now - known.madeNs() < TOKEN_USED_NS) {
            return known.text();
        }
        if (tokens.size() >= MOST_TOKENS) {
            tokens.clear();
        }
        var token = push.getToken(audience, TOKEN_VALID_S);
        tokens.put(audience, new Token(token, now));
        return token;
    }

    /** What was not delivered yet is replaced by what corrects it. */
    private static String topic(Alert alert) {
        var name = String.join("/", alert.race(), alert.bib(), alert.point());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(name), TOPIC_BYTES));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
