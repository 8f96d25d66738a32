package run.boylston.feed;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The settings as the service reads them, without the service. */
public final class Settings {

    private Settings() {}

    /** @param values of what is not as it is by itself */
    public static FeedConfig of(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(FeedConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter());
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(FeedConfig.class);
    }
}
