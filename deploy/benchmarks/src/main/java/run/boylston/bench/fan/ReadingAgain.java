package run.boylston.bench.fan;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Fans who read nothing, until all at once they read again, each up to the newest state. */
final class ReadingAgain implements AutoCloseable {

    /**
     * What they got.
     *
     * @param oldKib before the newest state, of whoever got most
     * @param sawNewest how many came to it
     * @param sentMore how many were then sent another
     * @param closed how many were cut off
     */
    record Read(double oldKib, int sawNewest, int sentMore, int closed) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Lines lines;
    private final List<Line> held = new ArrayList<>();
    /** Bytes read before the frame that shows the newest state. */
    private final Map<Line, Long> oldBytes = new ConcurrentHashMap<>();
    /** Frames with a state that came after it. */
    private final Map<Line, Integer> after = new ConcurrentHashMap<>();

    private volatile long newest = Long.MAX_VALUE;

    ReadingAgain(URI live) throws IOException {
        lines = new Lines(live, this::heard);
    }

    void open(int receiveBuffer) throws IOException {
        held.add(lines.open(FanRace.WATCH_FIRST, receiveBuffer, true));
    }

    /** Lets all of them read, while nothing new happens, until each has seen the newest state or patience ends. */
    Read read(FanRace race) throws InterruptedException {
        newest = race.revision();
        lines.release(held);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (oldBytes.size() < held.size() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        // Whoever is sent another state is sent it right away.
        TimeUnit.SECONDS.sleep(1);
        var mostOld =
                oldBytes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Read(mostOld / 1_024.0, oldBytes.size(), after.size(), lines.closed());
    }

    private void heard(Line line, ByteBuffer frame) {
        var revision = RevisionLatency.revisionIn(frame);
        if (revision == newest && oldBytes.putIfAbsent(line, line.messageBytes() - frame.limit()) != null) {
            after.merge(line, 1, Integer::sum);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        lines.close();
    }
}
