package run.boylston.pace.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceConfigTest {

    private static final Map<String, String> REQUIRED =
            Map.of("boylston.organiser-key", "sixteen-or-more-x", "boylston.instance-id", "here-8082");

    @Test
    void everythingElseHasADefault() {
        var config = read(REQUIRED);

        assertThat(config.organiserKey()).isEqualTo("sixteen-or-more-x");
        assertThat(config.instanceId()).isEqualTo("here-8082");
        assertThat(config.transactionTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.entrantsPerChunk()).isEqualTo(500);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.sweepPeriod()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.maxTrackers()).isEqualTo(50_000);
    }

    @Test
    void theOrganisersKeyHasNoDefault() {
        assertThatThrownBy(() -> read(Map.of("boylston.instance-id", "here")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("boylston.organiser-key");
    }

    private static PaceConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PaceConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 1_000))
                .build()
                .getConfigMapping(PaceConfig.class);
    }
}
