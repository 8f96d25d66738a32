package run.boylston.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Sees to it that nothing outlives the launcher, however that dies. A shell of its own session holds the read end of a
 * pipe whose only write end is in this JVM: when it ends, the shell kills every process that carries the run's mark in its
 * environment, and every PostgreSQL process that works in the run's folder or was told to (PostgreSQL overwrites its
 * environment, and its tools are started without the mark), and removes the folder unless it is to be kept. Looking for
 * marks instead of keeping process ids, it cannot hit a stranger that was given the same id, and misses no process whose
 * start it was not yet told of.
 */
final class Watchdog implements AutoCloseable {

    /** Environment variable of everything started; its value is the run's id. */
    static final String MARK = "BOYLSTON_RUN";

    private static final int SWEEP_DEADLINE_S = 15;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog start(RunFolder folder) {
        try (var script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            var shell = new ProcessBuilder(
                            "setsid",
                            "sh",
                            "-c",
                            new String(script.readAllBytes(), UTF_8),
                            "boylston-watchdog",
                            MARK + "=" + folder.runId(),
                            folder.path().toString(),
                            folder.kept() ? "keep" : "remove")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Watchdog(shell);
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog did not start", e);
        }
    }

    /** Lets the shell sweep now, and waits for it. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(SWEEP_DEADLINE_S, SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog's pipe did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
