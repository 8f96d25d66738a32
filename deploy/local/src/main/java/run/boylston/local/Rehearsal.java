package run.boylston.local;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import run.boylston.simulator.RaceSimulation;
import run.boylston.simulator.SimulationOptions;

/**
 * A small race after a build, for nobody to see: in it the services load the classes that a race needs, and archive them
 * when they end (see {@link ClassArchive}).
 */
public final class Rehearsal {

    private static final long SEED = 122;
    private static final int LONGEST_MINUTES = 5;

    /** Writing an archive is seconds of work, on a busy machine many. */
    private static final Duration ARCHIVING = Duration.ofMinutes(1);

    private Rehearsal() {}

    /** Fails if the race does not end: whoever waits for it can do without. */
    public static void main(String[] arguments) throws Exception {
        var rehearsal = new FutureTask<>(Rehearsal::run);
        var thread = new Thread(rehearsal, "rehearsal");
        thread.setDaemon(true);
        thread.start();
        System.out.println(rehearsal.get(LONGEST_MINUTES, MINUTES));
        System.exit(0);
    }

    private static String run() throws InterruptedException {
        try (var stack = Stack.start(StackOptions.temporary().asRehearsal())) {
            var services = stack.addresses().services();
            var simulation = new RaceSimulation(smallRace(), services, System.out);
            simulation.load();
            var summary = simulation.replay();
            stack.endServices(ARCHIVING);
            return summary.toJson();
        }
    }

    private static SimulationOptions smallRace() {
        return new SimulationOptions(
                SimulationOptions.SMALLEST_FIELD, SEED, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
    }
}
