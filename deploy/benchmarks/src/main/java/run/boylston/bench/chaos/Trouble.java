package run.boylston.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import run.boylston.local.Stack;
import run.boylston.local.SupervisedProcess;

/**
 * Every half minute, at a random moment of it, a replica of pace-service is killed with -9. In the second half minute one is
 * frozen for longer than its session lasts; in the fourth PostgreSQL is killed, in the sixth the broker. Ends when closed.
 */
final class Trouble implements AutoCloseable {

    private static final int PERIOD_MS = 30_000;

    /** The consumer groups' session is ten seconds. */
    private static final long FROZEN_MS = 14_000;

    private static final String FREEZE = "freeze";
    private static final long SIGNAL_S = 5;

    private final Stack stack;
    private final PrintStream out;
    private final Random random = new Random();
    private final AtomicInteger kills = new AtomicInteger();
    private final Set<String> planned = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::makeTrouble, "trouble");

    private Trouble(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        planned.addAll(Set.of(FREEZE, "postgres", "broker"));
    }

    static Trouble start(Stack stack, PrintStream out) {
        var trouble = new Trouble(stack, out);
        trouble.thread.setDaemon(true);
        trouble.thread.start();
        return trouble;
    }

    /** With -9 so far, of whatever. */
    int kills() {
        return kills.get();
    }

    /** What each run must go through and this one did not yet: a run too short proves nothing. */
    Set<String> missing() {
        return Set.copyOf(planned);
    }

    private void makeTrouble() {
        try {
            for (var period = 1; ; period++) {
                var atMs = random.nextInt(PERIOD_MS);
                Thread.sleep(atMs);
                switch (period) {
                    case 2 -> freezeOneKillAnother();
                    case 4 -> kill(stack.getProcess("postgres"));
                    case 6 -> kill(stack.getProcess("broker"));
                    default -> kill(anyReplica());
                }
                Thread.sleep(Math.max(0, PERIOD_MS - atMs));
            }
        } catch (InterruptedException e) {
            // Closed: enough.
        } catch (IOException e) {
            throw new UncheckedIOException("No more trouble can be made", e);
        }
    }

    private void freezeOneKillAnother() throws IOException, InterruptedException {
        var replicas = stack.replicas("pace-service");
        var first = random.nextInt(replicas.size());
        var frozen = replicas.get(first).process();
        out.println(replicas.get(first).name() + " is frozen");
        signal("-STOP", frozen);
        try {
            kill(replicas.get((first + 1) % replicas.size()));
            Thread.sleep(FROZEN_MS);
            planned.remove(FREEZE);
        } finally {
            signal("-CONT", frozen);
        }
    }

    private SupervisedProcess anyReplica() {
        var replicas = stack.replicas("pace-service");
        return replicas.get(random.nextInt(replicas.size()));
    }

    private void kill(SupervisedProcess process) throws InterruptedException {
        out.println(process.name() + " is killed");
        process.kill();
        kills.incrementAndGet();
        planned.remove(process.name());
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        if (!kill.waitFor(SIGNAL_S, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("No process took the signal " + signal);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
