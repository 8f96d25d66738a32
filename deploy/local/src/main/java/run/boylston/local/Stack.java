package run.boylston.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that a race needs, on this machine: a broker, PostgreSQL and the three packaged services, each in a process
 * of its own that is started again when it ends. What is started ends at {@link #close()}, or with this JVM however that
 * dies (see {@link Watchdog}).
 */
public final class Stack implements AutoCloseable {

    private static final Duration BACKENDS_DEADLINE = Duration.ofSeconds(60);
    private static final Duration SERVICES_DEADLINE = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final RunFolder folder;
    private final Watchdog watchdog;
    private final Backends backends;
    private final List<SupervisedProcess> services;
    private final StackAddresses addresses;
    private boolean closed;

    private Stack(StackOptions options, RunFolder folder, Consumer<String> say) {
        this.folder = folder;
        watchdog = Watchdog.start(folder);
        backends = new Backends(folder, options.retentionCheck(), say);
        addresses = backends.addresses(options.port(), OrganiserKey.get());
        services = Services.of(options, folder, addresses, say);
    }

    /** Starts everything and waits until it is ready; a restarted process says so on standard error. */
    public static Stack start(StackOptions options) throws InterruptedException {
        var folder = options.dataFolder().map(RunFolder::keptIn).orElseGet(RunFolder::temporary);
        var stack = prepare(options, folder, System.err::println);
        try {
            stack.startBackends();
            stack.startServices();
            return stack;
        } catch (RuntimeException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    /** Chooses ports and a key; nothing runs yet but the watchdog. */
    static Stack prepare(StackOptions options, RunFolder folder, Consumer<String> say) {
        return new Stack(options, folder, say);
    }

    void startBackends() throws InterruptedException {
        startAll(backends.processes(), BACKENDS_DEADLINE);
    }

    void startServices() throws InterruptedException {
        startAll(services, SERVICES_DEADLINE);
    }

    public StackAddresses addresses() {
        return addresses;
    }

    /** {@code broker}, {@code postgres}, {@code tracker-ingest}, {@code pace-service} and its replicas, {@code live-feed}. */
    public List<SupervisedProcess> processes() {
        var all = new ArrayList<>(backends.processes());
        all.addAll(services);
        return List.copyOf(all);
    }

    public SupervisedProcess getProcess(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Every replica of a service. */
    public List<SupervisedProcess> replicas(String service) {
        return services.stream()
                .filter(process -> process.name().startsWith(service))
                .toList();
    }

    /** Where each process has its log; gone after close if the folder is temporary. */
    public Path logs() {
        return folder.logs();
    }

    /** Asks the services to end and gives them time to, before {@link #close()} hardly does. */
    void endServices(Duration patience) throws InterruptedException {
        SupervisedProcess.stopAll(services, patience);
    }

    /** Ends the services, then what they stand on, then whatever is left, and removes a temporary folder. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            processes().forEach(SupervisedProcess::release);
            endServices(PATIENCE);
            backends.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watchdog.close();
        }
    }

    private void startAll(List<SupervisedProcess> processes, Duration deadline) throws InterruptedException {
        processes.forEach(SupervisedProcess::start);
        for (var process : processes) {
            try {
                process.awaitFirstReady(deadline);
            } catch (StartException e) {
                throw e.withLog(logs().resolve(process.name() + ".log"));
            }
        }
    }
}
