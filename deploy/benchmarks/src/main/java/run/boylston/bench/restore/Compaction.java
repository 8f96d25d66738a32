package run.boylston.bench.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import run.boylston.bench.TopicFeed;
import run.boylston.bench.race.FullRace;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;

/**
 * race-progress as it is on disk while a race goes on: everybody's newest is written again every minute, and the broker, set
 * as {@link Topic} says, takes out what is older.
 */
final class Compaction {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_SWEEPS = 4;

    /** Of everybody one, and what came since the broker last looked. */
    private static final int MOST_OF_EACH = 3;

    private final String bootstrapServers;
    private final FullRace race;

    Compaction(String bootstrapServers, FullRace race) {
        this.bootstrapServers = bootstrapServers;
        this.race = race;
    }

    /**
     * Sweeps until the broker has compacted what was there.
     *
     * @return records that are left
     * @throws IllegalStateException if it does not
     */
    int await(TopicFeed topics) throws InterruptedException {
        for (var sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            race.sweep(topics);
            var left = records();
            if (left <= MOST_OF_EACH * race.entrants()) {
                return left;
            }
        }
        throw new IllegalStateException("The broker has not compacted the topic in " + MOST_SWEEPS + " minutes");
    }

    private int records() throws InterruptedException {
        var count = new AtomicInteger();
        var end = Instant.now().plus(PATIENCE);
        CompactedTable.Rows counting = (key, value) -> count.incrementAndGet();
        try (var table = new CompactedTable(bootstrapServers, "bench", Topic.RACE_PROGRESS, counting).start()) {
            while (!table.isCaughtUp()) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The topic could not be read within " + PATIENCE);
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        return count.get();
    }
}
