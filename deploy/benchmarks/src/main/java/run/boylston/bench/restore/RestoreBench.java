package run.boylston.bench.restore;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import run.boylston.bench.BenchOptions;
import run.boylston.bench.Limits;
import run.boylston.bench.TopicFeed;
import run.boylston.bench.race.FullRace;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * live-feed as packaged, alone with the broker, killed and started again: first where the topics hold every progress of a
 * whole race, one for each mat passed, which the broker has not compacted; then where it has, as it does in a race.
 */
public final class RestoreBench {

    /** Of the 122nd Boston Marathon. */
    private static final int STARTERS = 27_042;

    private static final int RESTARTS = 3;
    private static final double RESTORE_LIMIT_S = 3;

    private final PrintStream out;
    private final FreshFeed feed;
    private final int restarts;

    private RestoreBench(PrintStream out, FreshFeed feed, int restarts) {
        this.out = out;
        this.feed = feed;
        this.restarts = restarts;
    }

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        out.println("Starting the broker and live-feed; filling the topics.");
        var race = FullRace.of(options.get("field", STARTERS));
        try (var stack = Stack.start(StackOptions.temporary().withServices(Set.of("live-feed")));
                var topics = new TopicFeed(stack.addresses().bootstrapServers())) {
            race.writeTo(topics);
            var feed = new FreshFeed(stack, race);
            feed.awaitEverybody();
            return new RestoreBench(out, feed, options.get("restarts", RESTARTS))
                    .measure(race, topics, new Compaction(stack.addresses().bootstrapServers(), race));
        }
    }

    private Map<String, Object> measure(FullRace race, TopicFeed topics, Compaction compaction) throws Exception {
        out.println("Not compacted:");
        var whole = worst(race.records());
        out.println("The race goes on, for the broker to compact it:");
        var left = compaction.await(topics);
        var compacted = worst(left);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("entrants", race.entrants());
        figures.put("records", left);
        figures.put("start_to_ready_s", compacted.startToReadyS());
        figures.put("start_to_field_s", compacted.startToFieldS());
        figures.put("uncompacted_records", race.records());
        figures.put("uncompacted_restore_s", whole.restoreS());
        figures.put("uncompacted_start_to_ready_s", whole.startToReadyS());
        figures.putAll(new Limits(out)
                .below("seconds to restored, compacted, the worst", "restore_s", compacted.restoreS(), RESTORE_LIMIT_S)
                .figures());
        return figures;
    }

    private FreshFeed.Times worst(int records) throws Exception {
        out.printf("%-60s %10d%n", "records of race-progress", records);
        var worst = new FreshFeed.Times(0, 0, 0);
        for (var i = 0; i < restarts; i++) {
            var times = feed.restart();
            out.printf("%-60s %10.2f%n", "seconds from the first look at Kafka to restored", times.restoreS());
            out.printf("%-60s %10.2f%n", "seconds from the process' start to ready", times.startToReadyS());
            out.printf("%-60s %10.2f%n", "seconds from it to a field.bin with everybody", times.startToFieldS());
            worst = worst.worse(times);
        }
        return worst;
    }
}
