package run.boylston.bench.restore;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import run.boylston.bench.BenchOptions;
import run.boylston.bench.TopicFeed;
import run.boylston.bench.race.FullRace;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * live-feed as packaged, alone with the broker, killed and started again where the topics hold a whole race that the
 * broker has not compacted yet: every entrant with a progress for each mat passed.
 */
public final class RestoreBench {

    /** Of the 122nd Boston Marathon. */
    private static final int STARTERS = 27_042;

    private static final int RESTARTS = 3;
    private static final double MOST_RESTORE_S = 3;

    private RestoreBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        out.println("Starting the broker and live-feed; filling the topics.");
        try (var stack = Stack.start(StackOptions.temporary().withServices(Set.of("live-feed")))) {
            var race = FullRace.of(options.get("field", STARTERS));
            try (var topics = new TopicFeed(stack.addresses().bootstrapServers())) {
                race.writeTo(topics);
            }
            out.printf("%-60s %10d%n", "entrants", race.entrants());
            out.printf("%-60s %10d%n", "records", race.records());
            return measure(new FreshFeed(stack, race), race, options.get("restarts", RESTARTS), out);
        }
    }

    private static Map<String, Object> measure(FreshFeed feed, FullRace race, int restarts, PrintStream out)
            throws Exception {
        feed.awaitEverybody();
        var worst = new FreshFeed.Times(0, 0, 0);
        for (var i = 0; i < restarts; i++) {
            var times = feed.restart();
            out.printf("%-60s %10.2f%n", "seconds from the first look at Kafka to restored", times.restoreS());
            out.printf("%-60s %10.2f%n", "seconds from the process' start to ready", times.startToReadyS());
            out.printf("%-60s %10.2f%n", "seconds from it to a field.bin with everybody", times.startToFieldS());
            worst = worst.worse(times);
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("entrants", race.entrants());
        figures.put("records", race.records());
        figures.put("restore_s", worst.restoreS());
        figures.put("start_to_ready_s", worst.startToReadyS());
        figures.put("start_to_field_s", worst.startToFieldS());
        figures.put("within_3_s", worst.restoreS() < MOST_RESTORE_S);
        return figures;
    }
}
