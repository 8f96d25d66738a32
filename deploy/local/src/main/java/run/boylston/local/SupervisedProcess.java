package run.boylston.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A process that is started again when it ends, until it is stopped: after a second, then two, up to half a minute. */
public final class SupervisedProcess {

    /** Starts the process; called again for each restart. */
    interface Launch {
        ProcessHandle start() throws IOException;
    }

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);
    private static final long READY_POLL_MS = 100;
    private static final long KILL_DEADLINE_S = 10;

    private final String name;
    private final Launch launch;
    private final BooleanSupplier ready;
    private final Consumer<String> say;
    private Duration backoff = FIRST_BACKOFF;
    private Instant startedAt;
    private ProcessHandle process;
    private boolean stopped;

    /**
     * @param ready whether the running process does its work; asked often
     * @param say takes a line when the process has ended unasked
     */
    SupervisedProcess(String name, Launch launch, BooleanSupplier ready, Consumer<String> say) {
        this.name = name;
        this.launch = launch;
        this.ready = ready;
        this.say = say;
    }

    public String name() {
        return name;
    }

    /** The process that runs now, or ran last. */
    public synchronized ProcessHandle process() {
        return process;
    }

    public boolean isReady() {
        return process().isAlive() && ready.getAsBoolean();
    }

    /** @throws StartException if the process, or the one started in its place, is not ready in time */
    public void awaitReady(Duration deadline) throws InterruptedException {
        awaitReady(deadline, false);
    }

    /** @throws StartException if the process ends, or is not ready in time */
    void awaitFirstReady(Duration deadline) throws InterruptedException {
        awaitReady(deadline, true);
    }

    private void awaitReady(Duration deadline, boolean mustLive) throws InterruptedException {
        var end = Instant.now().plus(deadline);
        while (!isReady()) {
            if (mustLive && !process().isAlive()) {
                throw new StartException(name + " ended while it started");
            }
            if (Instant.now().isAfter(end)) {
                throw new StartException(name + " was not ready within " + deadline.toSeconds() + " s");
            }
            Thread.sleep(READY_POLL_MS);
        }
    }

    /** Ends the process as {@code kill -9} does. It will be started again. */
    public void kill() throws InterruptedException {
        var killed = process();
        killed.destroyForcibly();
        awaitEnd(killed, Duration.ofSeconds(KILL_DEADLINE_S));
    }

    /** Asks the process to end, as who rolls out another version does. It will be started again. */
    public void roll() {
        process().destroy();
    }

    synchronized void start() {
        if (stopped) {
            return;
        }
        try {
            startedAt = Instant.now();
            process = launch.start();
            process.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** No restart from here on. */
    synchronized void release() {
        stopped = true;
    }

    /** Asks all of them to end at once, and kills those that have not within the time. */
    static void stopAll(List<SupervisedProcess> processes, Duration patience) throws InterruptedException {
        var running = processes.stream()
                .peek(SupervisedProcess::release)
                .map(SupervisedProcess::process)
                .filter(Objects::nonNull)
                .toList();
        running.forEach(ProcessHandle::destroy);
        for (var handle : running) {
            if (!awaitEnd(handle, patience)) {
                handle.destroyForcibly();
            }
        }
    }

    private synchronized void ended(ProcessHandle handle) {
        if (stopped) {
            return;
        }
        if (Duration.between(startedAt, Instant.now()).compareTo(STABLE) > 0) {
            backoff = FIRST_BACKOFF;
        }
        say.accept(name + " ended, starting it again in " + backoff.toSeconds() + " s");
        CompletableFuture.runAsync(this::restart, after(backoff));
        backoff = backoff.multipliedBy(2).compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff.multipliedBy(2);
    }

    private void restart() {
        try {
            start();
        } catch (RuntimeException e) {
            say.accept(e.getMessage());
            ended(process());
        }
    }

    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), MILLISECONDS);
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration patience) throws InterruptedException {
        try {
            handle.onExit().get(patience.toSeconds(), SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A process' end cannot be waited for", e);
        }
    }
}
