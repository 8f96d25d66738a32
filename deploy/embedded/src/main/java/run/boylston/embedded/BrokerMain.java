package run.boylston.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The broker as a process of its own: {@code BrokerMain <data folder> <port> [<retention check, ms>]}. Prints one line
 * {@code READY <bootstrap servers>} and serves until SIGTERM, or until its standard input ends: whoever started it holds
 * that pipe, so a broker never outlives its owner.
 */
public final class BrokerMain {

    public static final String READY = "READY ";

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        var options = BrokerOptions.temporary()
                .withDataFolder(Path.of(arguments[0]))
                .withPort(Integer.parseInt(arguments[1]));
        if (arguments.length > 2) {
            options = options.withRetentionCheck(Duration.ofMillis(Long.parseLong(arguments[2])));
        }
        var broker = EmbeddedBroker.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
        System.out.println(READY + broker.bootstrapServers());
        while (System.in.read() >= 0) {
            // Nothing is said on this pipe: only its end counts.
        }
        System.exit(0);
    }
}
