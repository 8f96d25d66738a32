package run.boylston.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import run.boylston.simulator.RaceSimulation;

/** The one command, from nothing to a race on the map: the order of its steps is {@link #runRace}. */
@Command(name = "deploy/race-day")
final class RaceDay implements Callable<Integer> {

    private static final Duration RETENTION_CHECK = Duration.ofMinutes(5);
    private static volatile boolean ending;

    @Mixin
    private RaceDayOptions options;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException {
        var home = ProjectHome.get();
        var problems = Preflight.problems(options, home);
        if (!problems.isEmpty()) {
            return refuse(String.join(System.lineSeparator(), problems));
        }
        var folder = options.findData().map(RunFolder::keptIn).orElseGet(RunFolder::temporary);
        var stackOptions = new StackOptions(home, options.findData(), options.port(), RETENTION_CHECK);
        if (folder.holdsRace() && options.exitAtFinish()) {
            return refuse(folder.path() + " holds a race already; with --exit-at-finish give an empty --data folder");
        }
        try (var stack = Stack.prepare(stackOptions, folder, System.err::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "race-day-end"));
            return runRace(stack, folder);
        }
    }

    private int runRace(Stack stack, RunFolder folder) throws InterruptedException {
        var loaded = folder.holdsRace();
        var steps = new Steps(out, loaded ? 2 : 4);
        var simulation =
                new RaceSimulation(options.simulation(), stack.addresses().services(), out);
        simulation.prepare();
        steps.run("Starting a Kafka broker and PostgreSQL", stack::startBackends);
        steps.run("Starting tracker-ingest, pace-service and live-feed", stack::startServices);
        if (loaded) {
            return show(stack, folder);
        }
        steps.run("Loading the race, its course, records and start list", simulation::load);
        folder.markRaceLoaded();
        return replay(stack, steps, simulation);
    }

    private int replay(Stack stack, Steps steps, RaceSimulation simulation) throws InterruptedException {
        steps.begin("Sending the race through the front door");
        try (var announcer = RaceAnnouncer.start(stack.addresses().live(), out)) {
            var summary = simulation.replay();
            if (options.exitAtFinish()) {
                announcer.close();
                out.println(summary.toJson());
                return summary.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
            }
        }
        out.println("Everybody has been sent. The map stays until Ctrl-C.");
        return waitForCtrlC();
    }

    private int show(Stack stack, RunFolder folder) throws InterruptedException {
        out.println(folder.path() + " holds a race already: this is how it was left. An empty folder runs it anew.");
        out.println(RaceAnnouncer.mapAddress(stack.addresses().live()));
        return waitForCtrlC();
    }

    private static int waitForCtrlC() throws InterruptedException {
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    /** Nothing has been started. */
    static int refuse(String why) {
        System.err.println(why);
        return ExitCode.USAGE;
    }

    private static void end(Stack stack) {
        ending = true;
        stack.close();
    }

    /** What fails because everything is being ended is no failure to speak of. */
    static int explain(Exception failure) {
        if (!ending) {
            System.err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            System.err.println("With --data DIR the logs stay, in DIR/logs.");
        }
        return ExitCode.SOFTWARE;
    }
}
