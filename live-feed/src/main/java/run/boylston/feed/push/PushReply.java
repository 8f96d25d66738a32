package run.boylston.feed.push;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import run.boylston.feed.alert.Outcome;
import run.boylston.feed.alert.Outcome.Kind;

/** What a push service means by its answer. */
final class PushReply {

    /** A message is kept for its time to live, and so is a fan's patience. */
    private static final Duration LONGEST_WAIT = PushRequests.TTL;

    private PushReply() {}

    static Outcome of(HttpResponse<?> answer, Instant now) {
        return of(answer.statusCode(), answer.headers().firstValue("Retry-After"), now);
    }

    static Outcome of(int status, Optional<String> retryAfter, Instant now) {
        return new Outcome(
                kind(status), retryAfter.map(value -> wait(value, now)).orElse(Duration.ZERO));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 404, 410 -> Kind.GONE;
            case 408, 429 -> Kind.BUSY;
            default -> status >= 500 ? Kind.BUSY : status / 100 == 2 ? Kind.SENT : Kind.REFUSED;
        };
    }

    /** Seconds, or a time; what is neither says nothing. */
    private static Duration wait(String retryAfter, Instant now) {
        var wait = retryAfter.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : Duration.between(now, time(retryAfter, now));
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
