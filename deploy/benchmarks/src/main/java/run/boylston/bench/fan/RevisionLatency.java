package run.boylston.bench.fan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.bench.Samples;

/** From before a record is sent to Kafka until a fan has read the frame that shows its revision. */
final class RevisionLatency {

    private static final byte[] REVISION = "\"revision\":".getBytes(US_ASCII);

    private final Map<Long, Long> sentNs = new ConcurrentHashMap<>();
    private final List<Double> ms = new ArrayList<>();

    /** Sends the next revision of runner 1. */
    void tell(FanRace race) {
        race.tellOfFirst(revision -> sentNs.put(revision, System.nanoTime()));
    }

    /** @return the revision in it, 0 if there is none */
    static long revisionIn(ByteBuffer frame) {
        for (var at = frame.position(); at < frame.limit() - REVISION.length; at++) {
            if (startsAt(frame, at)) {
                return numberAt(frame, at + REVISION.length);
            }
        }
        return 0;
    }

    private static boolean startsAt(ByteBuffer frame, int at) {
        for (var i = 0; i < REVISION.length; i++) {
            if (frame.get(at + i) != REVISION[i]) {
                return false;
            }
        }
        return true;
    }

    private static long numberAt(ByteBuffer frame, int at) {
        var number = 0L;
        for (var i = at; i < frame.limit() && frame.get(i) >= '0' && frame.get(i) <= '9'; i++) {
            number = 10 * number + frame.get(i) - '0';
        }
        return number;
    }

    /** A frame has been read. One that shows what was sent before measuring began is passed over. */
    void heard(ByteBuffer frame) {
        var now = System.nanoTime();
        var sent = sentNs.get(revisionIn(frame));
        if (sent != null) {
            synchronized (ms) {
                ms.add((now - sent) / 1e6);
            }
        }
    }

    /** All since the last time, which is forgotten. */
    Samples take() {
        synchronized (ms) {
            var samples = new Samples(ms);
            ms.clear();
            sentNs.clear();
            return samples;
        }
    }
}
