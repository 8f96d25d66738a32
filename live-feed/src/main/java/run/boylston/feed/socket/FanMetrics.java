package run.boylston.feed.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.door.Refusals;

/** What is counted of fans and of what they are sent. */
@Singleton
final class FanMetrics {

    private final MeterRegistry meters;
    private final Refusals refusals;
    private final AtomicInteger connections;
    private final Counter frames;
    private final Counter bytes;
    private final Counter conflated;
    private final Counter cut;
    private final Set<String> gauged = ConcurrentHashMap.newKeySet();

    FanMetrics(MeterRegistry meters, Refusals refusals) {
        this.meters = meters;
        this.refusals = refusals;
        connections = meters.gauge("boylston_live_connections", new AtomicInteger());
        frames = meters.counter("boylston_live_frames");
        bytes = meters.counter("boylston_live_bytes");
        conflated = meters.counter("boylston_live_conflated");
        cut = meters.counter("boylston_live_cut");
    }

    void connections(int open) {
        connections.set(open);
    }

    void sent(long sentFrames, long sentBytes) {
        frames.increment(sentFrames);
        bytes.increment(sentBytes);
    }

    /** News that a fan was not sent because its last message is still on its way. */
    void conflated() {
        conflated.increment();
    }

    /** A line that took nothing or said nothing for too long. */
    void cut() {
        cut.increment();
    }

    /** A fan that was not let in, or was in and is not any more. */
    void putOut(String reason) {
        refusals.count(reason);
    }

    /**
     * @param fans all that are connected, asked whenever somebody looks
     * @param most news in a row that a fan may miss before it counts as stalled
     */
    void watch(Collection<Fan> fans, int most) {
        Gauge.builder("boylston_live_stalled", () -> skips(fans, most).count()).register(meters);
        Gauge.builder(
                        "boylston_live_stalled_skips_least",
                        () -> skips(fans, most).min().orElse(0))
                .register(meters);
    }

    private static IntStream skips(Collection<Fan> fans, int most) {
        return fans.stream().mapToInt(Fan::skipped).filter(skips -> skips > most);
    }

    void published(RaceBoard board) {
        if (gauged.add(board.race())) {
            Gauge.builder("boylston_board_sequence", board, one -> one.snapshot()
                            .sequence())
                    .tag("race", board.race())
                    .register(meters);
        }
    }
}
