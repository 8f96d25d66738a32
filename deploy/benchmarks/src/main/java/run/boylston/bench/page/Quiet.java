package run.boylston.bench.page;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A machine that has nothing else to do: so that what is measured is not what went before. */
final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Part of all processors: a race at speed 1 itself takes a third of two. */
    private static final double AT_MOST = 0.5;
    /** Looks in a row. */
    private static final int ENOUGH = 3;

    private Quiet() {}

    /** Waits for it; on one that is never quiet, not for ever. */
    static void await() throws InterruptedException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var end = System.nanoTime() + PATIENCE.toNanos();
        // The first answer is of a time before it was asked.
        machine.getCpuLoad();
        for (var quiet = 0; quiet < ENOUGH && System.nanoTime() < end; ) {
            TimeUnit.SECONDS.sleep(1);
            quiet = machine.getCpuLoad() <= AT_MOST ? quiet + 1 : 0;
        }
    }
}
