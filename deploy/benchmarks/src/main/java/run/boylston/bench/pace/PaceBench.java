package run.boylston.bench.pace;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import run.boylston.bench.TopicFeed;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * pace-service as packaged, alone with the broker and PostgreSQL: reads and fixes written straight into their topics, as
 * the front door writes them, and progress and positions out. Each rate is over a backlog that is whole before its clock
 * starts, so that nothing but the service, the broker and PostgreSQL works meanwhile.
 */
public final class PaceBench {

    /** Of the 122nd Boston Marathon. */
    private static final int STARTERS = 27_042;

    private static final int WARM_UP_READS = 100_000;
    private static final int READS = 300_000;
    private static final int WARM_UP_ROUNDS = 15;
    private static final int ROUNDS = 75;
    private static final int RESTARTS = 3;

    private PaceBench() {}

    public static Map<String, Object> run(PrintStream out) throws Exception {
        out.println("Starting the broker, PostgreSQL and pace-service; loading the race.");
        var options = StackOptions.temporary().withServices(Set.of("pace-service"));
        try (var stack = Stack.start(options);
                var topics = new TopicFeed(stack.addresses().bootstrapServers())) {
            var race = TrackedRace.load(stack.addresses().services(), STARTERS);
            return measure(stack, race, topics, out);
        }
    }

    private static Map<String, Object> measure(Stack stack, TrackedRace race, TopicFeed topics, PrintStream out)
            throws Exception {
        var reads = new ReadFeed(race, topics);
        var backlog = new Backlog(race.manager());
        reads.send(WARM_UP_READS);
        backlog.workOff();
        reads.send(READS - WARM_UP_READS);
        var readsPerS = backlog.workOff();
        out.printf("%-44s %10d%n", "mat reads a second", readsPerS);

        var fixes = new FixFeed(race, topics, reads.lastSentMs());
        fixes.send(WARM_UP_ROUNDS);
        backlog.workOff();
        fixes.send(ROUNDS - WARM_UP_ROUNDS);
        var fixesPerS = backlog.workOff();
        out.printf("%-44s %10d%n", "fixes a second, of %,d phones".formatted(fixes.phones()), fixesPerS);

        var restartS = worstRestartS(new Restart(stack, race, topics, reads.lastSentMs()), out);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("fixes_per_s", fixesPerS);
        figures.put("reads_per_s", readsPerS);
        figures.put("restart_s", restartS);
        return figures;
    }

    private static double worstRestartS(Restart restart, PrintStream out) throws Exception {
        var worst = 0.0;
        for (var i = 0; i < RESTARTS; i++) {
            var seconds = restart.secondsToNewProgress();
            out.printf("%-44s %10.2f%n", "seconds from kill -9's restart to new progress", seconds);
            worst = Math.max(worst, seconds);
        }
        return worst;
    }
}
