package run.boylston.bench.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import run.boylston.bench.TopicFeed;
import run.boylston.bench.race.FullRace;
import run.boylston.bench.race.FullRace.Crossing;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.simulator.race.RaceFiles;

/**
 * The minute of the race with the most crossings, as it was, after the half minute that leads to it; all that came before at
 * once.
 */
final class BusyMinute {

    private static final int MINUTE_MS = 60_000;

    /** In no race does the busiest minute come first: by then what serves it has long been compiled. */
    private static final int LEAD_MS = 30_000;

    private final FullRace race;
    private final TopicFeed topics;
    private final List<Crossing> crossings;
    private final int lead;
    private final int from;
    private final int until;

    BusyMinute(FullRace race, TopicFeed topics) {
        this.race = race;
        this.topics = topics;
        crossings = race.crossings();
        var busiest = 0;
        var busiestCount = 0;
        for (int first = 0, behind = 0; first < crossings.size(); first++) {
            while (behind < crossings.size()
                    && crossings.get(behind).ms() < crossings.get(first).ms() + MINUTE_MS) {
                behind++;
            }
            if (behind - first > busiestCount) {
                busiest = first;
                busiestCount = behind - first;
            }
        }
        from = busiest;
        lead = (int) crossings.stream()
                .takeWhile(crossing -> crossing.ms() < fromMs() - LEAD_MS)
                .count();
        until = busiest + busiestCount;
    }

    /** Race time of its beginning, milliseconds. */
    int fromMs() {
        return crossings.get(from).ms();
    }

    int crossings() {
        return until - from;
    }

    /**
     * Returns when Kafka has the race as it stands when its lead begins, with a clock that stands.
     *
     * @return how many have passed a mat by then
     */
    int prepare() throws InterruptedException {
        race.writeCatalogue(topics);
        var newest = new LinkedHashMap<String, Crossing>();
        crossings.subList(0, lead).forEach(crossing -> newest.put(crossing.bib(), crossing));
        for (var crossing : newest.values()) {
            race.write(crossing, topics);
        }
        FullRace.write(clock(1, Instant.now(), 0), topics);
        topics.flush();
        return newest.size();
    }

    /** How long before the minute {@link #leadTo} is to be called. */
    static Duration lead() {
        return Duration.ofMillis(LEAD_MS);
    }

    /**
     * Writes each crossing of what leads to the minute when it is due, at rate 1.
     *
     * @param begin wall time of the minute's beginning
     */
    void leadTo(Instant begin) throws InterruptedException {
        FullRace.write(clock(2, begin, 1), topics);
        play(begin, crossings.subList(lead, from));
    }

    /**
     * Writes each crossing of the minute likewise.
     *
     * @return by how much the latest was late, milliseconds
     */
    long play(Instant begin) throws InterruptedException {
        return play(begin, crossings.subList(from, until));
    }

    /** What comes in the minute after it, as {@link #play(Instant)}; ends early when interrupted. */
    void playOn(Instant begin) throws InterruptedException {
        var next = crossings.subList(until, crossings.size()).stream()
                .takeWhile(crossing -> crossing.ms() < fromMs() + 2 * MINUTE_MS)
                .toList();
        play(begin, next);
    }

    private long play(Instant begin, List<Crossing> due) throws InterruptedException {
        var latest = 0L;
        for (var crossing : due) {
            var dueMs = begin.toEpochMilli() + crossing.ms() - fromMs();
            var early = dueMs - System.currentTimeMillis();
            if (early > 0) {
                Thread.sleep(early);
            }
            race.write(crossing, topics);
            latest = Math.max(latest, System.currentTimeMillis() - dueMs);
        }
        topics.flush();
        return latest;
    }

    private RaceClock clock(long revision, Instant wallTime, double rate) {
        return new RaceClock(RaceFiles.RACE, revision, State.LIVE, true, fromMs(), wallTime, rate);
    }
}
