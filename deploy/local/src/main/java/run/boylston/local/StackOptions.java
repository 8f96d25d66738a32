package run.boylston.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import run.boylston.embedded.LoopbackPort;

/**
 * How a {@link Stack} is to run.
 *
 * @param home the project's root folder
 * @param dataFolder kept, and read again by the next start; absent: a temporary one
 * @param port the page's; the front door has the next one, pace-service the one after, its further replicas those behind, then those of live-feed
 * @param retentionCheck how often the broker looks for segments to delete
 * @param services which of the services run: {@code tracker-ingest}, {@code pace-service}, {@code live-feed}
 * @param paceReplicas how many of pace-service; from the second on they are called {@code pace-service-2}, ...
 * @param crowdReplicas how many of live-feed, each with memory and compilers for a crowd of fans; 0: one for a few, which
 *     starts quicker. From the second on they are called {@code live-feed-2}, ...
 * @param feedSettings environment of live-feed: what is to be other than it is by itself
 * @param rehearsal whether the services, when they are asked to end, write down which classes they loaded
 */
public record StackOptions(
        Path home,
        Optional<Path> dataFolder,
        int port,
        Duration retentionCheck,
        Set<String> services,
        int paceReplicas,
        int crowdReplicas,
        Map<String, String> feedSettings,
        boolean rehearsal) {

    /** All three, once each. */
    public static final Set<String> ALL_SERVICES = Set.of("tracker-ingest", "pace-service", "live-feed");

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;

    /** The page, the front door, three replicas of pace-service and two more of live-feed. */
    private static final int PORTS = 7;

    /** Everything once. */
    public StackOptions(Path home, Optional<Path> dataFolder, int port, Duration retentionCheck) {
        this(home, dataFolder, port, retentionCheck, ALL_SERVICES, 1, 0, Map.of(), false);
    }

    /** The first of a few free ports in a row, none of which the operating system hands out by itself. */
    public static int findFreePorts() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(LoopbackPort::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** A temporary folder, free ports, Kafka's own retention check: what a test wants. */
    public static StackOptions temporary() {
        return new StackOptions(ProjectHome.get(), Optional.empty(), findFreePorts(), Duration.ofMinutes(5));
    }

    public StackOptions withRetentionCheck(Duration interval) {
        return new StackOptions(
                home, dataFolder, port, interval, services, paceReplicas, crowdReplicas, feedSettings, rehearsal);
    }

    public StackOptions withServices(Set<String> only) {
        return new StackOptions(
                home, dataFolder, port, retentionCheck, only, paceReplicas, crowdReplicas, feedSettings, rehearsal);
    }

    public StackOptions withPaceReplicas(int replicas) {
        return new StackOptions(
                home, dataFolder, port, retentionCheck, services, replicas, crowdReplicas, feedSettings, rehearsal);
    }

    /** live-feed alone, for a crowd of fans. */
    public StackOptions withCrowdReplicas(int replicas) {
        return new StackOptions(
                home,
                dataFolder,
                port,
                retentionCheck,
                Set.of("live-feed"),
                paceReplicas,
                replicas,
                feedSettings,
                rehearsal);
    }

    public StackOptions withFeedSettings(Map<String, String> settings) {
        return new StackOptions(
                home, dataFolder, port, retentionCheck, services, paceReplicas, crowdReplicas, settings, rehearsal);
    }

    StackOptions asRehearsal() {
        return new StackOptions(
                home, dataFolder, port, retentionCheck, services, paceReplicas, crowdReplicas, feedSettings, true);
    }
}
