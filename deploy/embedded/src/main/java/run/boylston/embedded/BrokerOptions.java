package run.boylston.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an {@link EmbeddedBroker} is to run.
 *
 * @param dataFolder kept, and read again by the next start; absent: a temporary one, deleted at close
 * @param port of 127.0.0.1; 0 for any free one, the same after a restart
 * @param retentionCheck how often the broker looks for segments to delete
 */
public record BrokerOptions(Optional<Path> dataFolder, int port, Duration retentionCheck) {

    /** A temporary folder, a free port, Kafka's own retention check of five minutes. */
    public static BrokerOptions temporary() {
        return new BrokerOptions(Optional.empty(), 0, Duration.ofMinutes(5));
    }

    public BrokerOptions withDataFolder(Path folder) {
        return new BrokerOptions(Optional.of(folder), port, retentionCheck);
    }

    public BrokerOptions withPort(int wanted) {
        return new BrokerOptions(dataFolder, wanted, retentionCheck);
    }

    public BrokerOptions withRetentionCheck(Duration interval) {
        return new BrokerOptions(dataFolder, port, interval);
    }
}
