package run.boylston.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {

    @Test
    void everySettingHasADefault() {
        // when
        var settings = settings(Map.of());

        // then
        assertThat(settings.maxBodyBytes()).isEqualTo(8 * 1024 * 1024);
        assertThat(settings.maxItems()).isEqualTo(10_000);
        assertThat(settings.largeBodies()).isEqualTo(8);
        assertThat(settings.maxReaders()).isEqualTo(2_000);
        assertThat(settings.readerHealthEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.brokerTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everySettingCanBeSet() {
        // when
        var settings = settings(Map.of(
                "boylston.max-body-bytes", "1000",
                "boylston.max-items", "10",
                "boylston.large-bodies", "1",
                "boylston.max-readers", "3",
                "boylston.reader-health-every", "200ms",
                "boylston.broker-timeout", "500ms"));

        // then
        assertThat(settings.maxBodyBytes()).isEqualTo(1_000);
        assertThat(settings.maxItems()).isEqualTo(10);
        assertThat(settings.largeBodies()).isEqualTo(1);
        assertThat(settings.maxReaders()).isEqualTo(3);
        assertThat(settings.readerHealthEvery()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.brokerTimeout()).isEqualTo(Duration.ofMillis(500));
    }

    private static IngestSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                // Quarkus reads "5s" as a duration, plain SmallRye Config does not.
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .withMapping(IngestSettings.class)
                .build()
                .getConfigMapping(IngestSettings.class);
    }
}
