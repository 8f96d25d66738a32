package run.boylston.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.feed.alert.Outcome.Kind;

class PushReplyTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, SENT", "201, SENT", "202, SENT", "301, REFUSED", "307, REFUSED", "400, REFUSED", "403, REFUSED",
        "404, GONE", "408, BUSY", "410, GONE", "413, REFUSED", "429, BUSY", "500, BUSY", "503, BUSY"
    })
    void aStatusSaysWhatBecameOfIt(int status, Kind kind) {
        assertThat(PushReply.of(status, Optional.empty(), NOW).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "0, 0",
        "86400, 600",
        "99999999999999, 0",
        "'Sun, 3 May 2026 08:01:00 GMT', 60",
        "'Sun, 3 May 2026 07:00:00 GMT', 0",
        "'Mon, 3 May 2027 07:00:00 GMT', 600",
        "soon, 0",
        "-5, 0"
    })
    void aServiceIsLeftAloneForAsLongAsItSaysWithinReason(String retryAfter, int seconds) {
        assertThat(PushReply.of(429, Optional.of(retryAfter), NOW).pause()).isEqualTo(Duration.ofSeconds(seconds));
    }
}
