package run.boylston.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import run.boylston.embedded.LoopbackPort;

/**
 * How a {@link Stack} is to run.
 *
 * @param home the project's root folder
 * @param dataFolder kept, and read again by the next start; absent: a temporary one
 * @param port the page's; the front door has the next one, pace-service the one after
 * @param retentionCheck how often the broker looks for segments to delete
 */
public record StackOptions(Path home, Optional<Path> dataFolder, int port, Duration retentionCheck) {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;

    /** The first of three free ports in a row, none of which the operating system hands out by itself. */
    public static int findFreePorts() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(port ->
                        LoopbackPort.isFree(port) && LoopbackPort.isFree(port + 1) && LoopbackPort.isFree(port + 2))
                .findFirst()
                .orElseThrow();
    }

    /** A temporary folder, free ports, Kafka's own retention check: what a test wants. */
    public static StackOptions temporary() {
        return new StackOptions(ProjectHome.get(), Optional.empty(), findFreePorts(), Duration.ofMinutes(5));
    }

    public StackOptions withRetentionCheck(Duration interval) {
        return new StackOptions(home, dataFolder, port, interval);
    }
}
