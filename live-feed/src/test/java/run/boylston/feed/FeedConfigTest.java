package run.boylston.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedConfigTest {

    @Test
    void everyKeyHasADefault() {
        // when
        var config = Settings.of(Map.of());

        // then
        assertThat(config.board().queue()).isEqualTo(8_192);
        assertThat(config.api().maxConcurrent()).isEqualTo(64);
        assertThat(config.api().maxConcurrentPerAddress()).isEqualTo(16);
        assertThat(config.api().answerTimeout()).hasSeconds(30);
        assertThat(config.map().styleUrl()).isEmpty();
        assertThat(config.media().frameAncestors()).containsExactly("*");
        assertThat(config.media().publicUrl()).isEmpty();
        assertThat(config.alerts().publicKey()).isEmpty();
        assertThat(config.alerts().privateKey()).isEmpty();
        assertThat(config.alerts().subject()).isEmpty();
        assertThat(config.alerts().pushHosts()).hasSize(5).contains("https://fcm.googleapis.com");
        assertThat(config.alerts().maxSubscriptions()).isEqualTo(20_000);
        assertThat(config.alerts().maxPerMinute()).isEqualTo(3_000);
        assertThat(config.alerts().maxPerMinutePerAddress()).isEqualTo(120);
        assertThat(config.alerts().concurrency()).isEqualTo(64);
        assertThat(config.alerts().timeout()).hasSeconds(10);
        assertThat(config.fans().maxConnections()).isEqualTo(16_000);
        assertThat(config.fans().maxConnectionsPerAddress()).isEqualTo(2_000);
        assertThat(config.fans().trustedProxies()).isEmpty();
        assertThat(config.fans().forwardedHeader()).isEqualTo("X-Forwarded-For");
        assertThat(config.fans().origins()).containsExactly("*");
        assertThat(config.fans().hellosPerSecond()).isEqualTo(10);
        assertThat(config.fans().helloWithin()).hasSeconds(15);
        assertThat(config.fans().leaveNotice()).hasSeconds(3);
        assertThat(config.fans().leaveSpread()).hasSeconds(20);
        assertThat(config.fans().leaveDeadline()).hasSeconds(5);
        assertThat(config.fans().maxMessageBytes()).isEqualTo(16_384);
        assertThat(config.fans().controlsPerSecond()).isEqualTo(10);
        assertThat(config.fans().framesPerSecond()).isEqualTo(50);
        assertThat(config.fans().maxEntrants()).isEqualTo(50);
        assertThat(config.fans().maxGroups()).isEqualTo(4);
        assertThat(config.fans().groupSize()).isEqualTo(50);
        assertThat(config.fans().streamLimit()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.fans().updateInterval()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.fans().fieldInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.fans().clockInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.fans().placesInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fans().pingInterval()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.fans().silenceLimit()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.fans().sendTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.fans().sendBufferBytes()).isEqualTo(16_384);
    }

    @Test
    void everyKeyCanBeSet() {
        // when
        var config = Settings.of(Map.ofEntries(
                Map.entry("boylston.board.queue", "1"),
                Map.entry("boylston.api.max-concurrent", "21"),
                Map.entry("boylston.api.max-concurrent-per-address", "22"),
                Map.entry("boylston.api.answer-timeout", "28s"),
                Map.entry("boylston.map.style-url", "https://tiles.example/style.json"),
                Map.entry("boylston.media.frame-ancestors", "https://news.example"),
                Map.entry("boylston.media.public-url", "https://live.example"),
                Map.entry("boylston.alerts.public-key", "public"),
                Map.entry("boylston.alerts.private-key", "private"),
                Map.entry("boylston.alerts.subject", "mailto:race@example.org"),
                Map.entry("boylston.alerts.push-hosts", "https://push.example"),
                Map.entry("boylston.alerts.max-subscriptions", "23"),
                Map.entry("boylston.alerts.max-per-minute", "24"),
                Map.entry("boylston.alerts.max-per-minute-per-address", "25"),
                Map.entry("boylston.alerts.concurrency", "26"),
                Map.entry("boylston.alerts.timeout", "27s"),
                Map.entry("boylston.fans.max-connections", "2"),
                Map.entry("boylston.fans.max-connections-per-address", "15"),
                Map.entry("boylston.fans.trusted-proxies", "10.0.0.0/8,192.0.2.1"),
                Map.entry("boylston.fans.forwarded-header", "Forwarded"),
                Map.entry("boylston.fans.origins", "https://news.example,https://club.example"),
                Map.entry("boylston.fans.hellos-per-second", "16"),
                Map.entry("boylston.fans.hello-within", "17s"),
                Map.entry("boylston.fans.leave-notice", "18s"),
                Map.entry("boylston.fans.leave-spread", "19s"),
                Map.entry("boylston.fans.leave-deadline", "20s"),
                Map.entry("boylston.fans.max-message-bytes", "3"),
                Map.entry("boylston.fans.controls-per-second", "13"),
                Map.entry("boylston.fans.frames-per-second", "14"),
                Map.entry("boylston.fans.max-entrants", "4"),
                Map.entry("boylston.fans.max-groups", "15"),
                Map.entry("boylston.fans.group-size", "16"),
                Map.entry("boylston.fans.stream-limit", "17m"),
                Map.entry("boylston.fans.update-interval", "5s"),
                Map.entry("boylston.fans.field-interval", "6s"),
                Map.entry("boylston.fans.clock-interval", "7s"),
                Map.entry("boylston.fans.places-interval", "8s"),
                Map.entry("boylston.fans.ping-interval", "9s"),
                Map.entry("boylston.fans.silence-limit", "10s"),
                Map.entry("boylston.fans.send-timeout", "11s"),
                Map.entry("boylston.fans.send-buffer-bytes", "12")));

        // then
        assertThat(config.board().queue()).isEqualTo(1);
        assertThat(config.api().maxConcurrent()).isEqualTo(21);
        assertThat(config.api().maxConcurrentPerAddress()).isEqualTo(22);
        assertThat(config.api().answerTimeout()).hasSeconds(28);
        assertThat(config.map().styleUrl()).hasValue(URI.create("https://tiles.example/style.json"));
        assertThat(config.media().frameAncestors()).containsExactly("https://news.example");
        assertThat(config.media().publicUrl()).hasValue(URI.create("https://live.example"));
        assertThat(config.alerts().publicKey()).hasValue("public");
        assertThat(config.alerts().privateKey()).hasValue("private");
        assertThat(config.alerts().subject()).hasValue("mailto:race@example.org");
        assertThat(config.alerts().pushHosts()).containsExactly("https://push.example");
        assertThat(config.alerts().maxSubscriptions()).isEqualTo(23);
        assertThat(config.alerts().maxPerMinute()).isEqualTo(24);
        assertThat(config.alerts().maxPerMinutePerAddress()).isEqualTo(25);
        assertThat(config.alerts().concurrency()).isEqualTo(26);
        assertThat(config.alerts().timeout()).hasSeconds(27);
        assertThat(config.fans().maxConnections()).isEqualTo(2);
        assertThat(config.fans().maxConnectionsPerAddress()).isEqualTo(15);
        assertThat(config.fans().trustedProxies()).hasValue(List.of("10.0.0.0/8", "192.0.2.1"));
        assertThat(config.fans().forwardedHeader()).isEqualTo("Forwarded");
        assertThat(config.fans().origins()).containsExactlyInAnyOrder("https://news.example", "https://club.example");
        assertThat(config.fans().hellosPerSecond()).isEqualTo(16);
        assertThat(config.fans().helloWithin()).hasSeconds(17);
        assertThat(config.fans().leaveNotice()).hasSeconds(18);
        assertThat(config.fans().leaveSpread()).hasSeconds(19);
        assertThat(config.fans().leaveDeadline()).hasSeconds(20);
        assertThat(config.fans().maxMessageBytes()).isEqualTo(3);
        assertThat(config.fans().controlsPerSecond()).isEqualTo(13);
        assertThat(config.fans().framesPerSecond()).isEqualTo(14);
        assertThat(config.fans().maxEntrants()).isEqualTo(4);
        assertThat(config.fans().maxGroups()).isEqualTo(15);
        assertThat(config.fans().groupSize()).isEqualTo(16);
        assertThat(config.fans().streamLimit()).hasMinutes(17);
        assertThat(config.fans().updateInterval()).hasSeconds(5);
        assertThat(config.fans().fieldInterval()).hasSeconds(6);
        assertThat(config.fans().clockInterval()).hasSeconds(7);
        assertThat(config.fans().placesInterval()).hasSeconds(8);
        assertThat(config.fans().pingInterval()).hasSeconds(9);
        assertThat(config.fans().silenceLimit()).hasSeconds(10);
        assertThat(config.fans().sendTimeout()).hasSeconds(11);
        assertThat(config.fans().sendBufferBytes()).isEqualTo(12);
    }
}
