package run.boylston.feed.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import run.boylston.feed.Settings;

class RequestsTest {

    private final Requests requests = new Requests(Settings.of(Map.of()), new Refusals(new SimpleMeterRegistry()));

    @Test
    void isAskedForSomeSecondsAfterARequest() {
        assertThat(requests.isAsked()).isFalse();

        // when
        requests.take("198.51.100.7");

        // then
        long now = System.nanoTime();
        assertThat(requests.isAsked(now)).isTrue();
        assertThat(requests.isAsked(now + TimeUnit.SECONDS.toNanos(10))).isFalse();
    }
}
