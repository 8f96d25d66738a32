package run.boylston.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import run.boylston.local.Stack;
import run.boylston.local.SupervisedProcess;

/**
 * Every half minute, at a random moment of it, a replica of pace-service is killed with -9. Besides, in the second half
 * minute one is frozen, in the fourth PostgreSQL is killed, in the sixth the broker. Ends when closed.
 */
final class Trouble implements AutoCloseable {

    private static final int PERIOD_MS = 30_000;

    /** Longer than the consumer groups' session of ten seconds, and than any timeout of half a minute. */
    private static final long FROZEN_MS = 40_000;

    private static final String FREEZE = "freeze";
    private static final long AGAIN_MS = 1_000;
    private static final long SIGNAL_S = 5;
    private static final long END_S = 30;

    private final Stack stack;
    private final PrintStream out;
    private final Random random = new Random();
    private final AtomicInteger kills = new AtomicInteger();
    private final Set<String> planned = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Trouble::daemon);

    /** Null while none is; of the thread alone until that has ended. */
    private SupervisedProcess frozen;

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private Trouble(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        planned.addAll(Set.of(FREEZE, "postgres", "broker"));
    }

    static Trouble start(Stack stack, PrintStream out) {
        var trouble = new Trouble(stack, out);
        trouble.thread.scheduleAtFixedRate(
                () -> trouble.after(trouble.random.nextInt(PERIOD_MS), trouble::killReplica),
                0,
                PERIOD_MS,
                TimeUnit.MILLISECONDS);
        trouble.inPeriod(2, trouble::freeze);
        trouble.inPeriod(4, () -> trouble.kill(stack.getProcess("postgres")));
        trouble.inPeriod(6, () -> trouble.kill(stack.getProcess("broker")));
        return trouble;
    }

    /** Replicas killed with -9 so far. */
    int kills() {
        return kills.get();
    }

    /** What each run must go through and this one did not yet: a run too short proves nothing. */
    Set<String> missing() {
        return Set.copyOf(planned);
    }

    private void inPeriod(int period, Act act) {
        after((period - 1L) * PERIOD_MS + random.nextInt(PERIOD_MS), act);
    }

    private void after(long ms, Act act) {
        thread.schedule(() -> make(act), ms, TimeUnit.MILLISECONDS);
    }

    private void make(Act act) {
        try {
            act.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            out.println("This trouble could not be made: " + e);
        }
    }

    /** One that runs: while none does, a moment later. */
    private void killReplica() throws InterruptedException {
        var running = running();
        if (running.isEmpty()) {
            after(AGAIN_MS, this::killReplica);
            return;
        }
        kill(running.get(random.nextInt(running.size())));
        kills.incrementAndGet();
    }

    private void freeze() throws IOException, InterruptedException {
        var running = running();
        if (running.isEmpty()) {
            after(AGAIN_MS, this::freeze);
            return;
        }
        frozen = running.get(random.nextInt(running.size()));
        out.println(frozen.name() + " is frozen");
        signal("-STOP", frozen.process());
        after(FROZEN_MS, this::resume);
    }

    private void resume() throws IOException, InterruptedException {
        signal("-CONT", frozen.process());
        out.println(frozen.name() + " goes on");
        frozen = null;
        planned.remove(FREEZE);
    }

    /** Whom trouble can still befall: the frozen one stays frozen. */
    private List<SupervisedProcess> running() {
        return stack.replicas("pace-service").stream()
                .filter(replica -> replica != frozen && replica.process().isAlive())
                .toList();
    }

    private void kill(SupervisedProcess process) throws InterruptedException {
        out.println(process.name() + " is killed");
        process.kill();
        planned.remove(process.name());
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        if (!kill.waitFor(SIGNAL_S, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("No process took the signal " + signal);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "trouble");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(END_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The trouble does not end");
        }
        if (frozen != null) {
            signal("-CONT", frozen.process());
        }
    }
}
