package run.boylston.bench.fan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What clients on this machine connect from. Whoever leaves first has theirs for a minute more; while few are free the kernel
 * looks for one among all of them, and ten thousand sockets take half a minute to open, or are not opened at all.
 */
final class Ports {

    private static final Path RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Path SOCKETS = Path.of("/proc/net/sockstat");
    private static final Pattern LEFT_BEHIND = Pattern.compile("\\btw (\\d+)");
    private static final double FULL = 0.75;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(65);

    private Ports() {}

    /** Waits until so many more can be had quickly. */
    static void await(int more) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE_NS;
        while (leftBehind() + more > FULL * all() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static int all() throws IOException {
        // In one piece: the kernel says it to one read, and to a second that it is over.
        try (var file = Files.newBufferedReader(RANGE)) {
            var range = file.readLine().trim().split("\\s+");
            return Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
        }
    }

    private static int leftBehind() throws IOException {
        var found = LEFT_BEHIND.matcher(Files.readString(SOCKETS));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
