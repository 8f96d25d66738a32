package run.boylston.bench.fan;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Fans who read nothing, until all at once they read again, each up to the newest state. */
final class ReadingAgain implements AutoCloseable {

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

    /**
     * Lets all of them read, while nothing new happens.
     *
     * @return KiB of old frames, of whoever got most
     * @throws IllegalStateException if somebody was cut off, or did not come to see the newest state, and once
     */
    double mostOldKib(long newestRevision, int patienceS) throws InterruptedException {
        newest = newestRevision;
        lines.release(held);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceS);
        while (oldBytes.size() < held.size() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.SECONDS.sleep(1);
        if (oldBytes.size() < held.size() || lines.closed() > 0 || !after.isEmpty()) {
            throw new IllegalStateException("%d of %d saw the newest state, %d more than once, %d were cut off"
                    .formatted(oldBytes.size(), held.size(), after.size(), lines.closed()));
        }
        return oldBytes.values().stream().mapToLong(Long::longValue).max().orElseThrow() / 1_024.0;
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
