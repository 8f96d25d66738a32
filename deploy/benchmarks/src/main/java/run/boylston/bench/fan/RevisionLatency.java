package run.boylston.bench.fan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import run.boylston.bench.Samples;

/**
 * From when Kafka took a record, which the broker says to the millisecond begun, until a fan has read the frame that shows its
 * revision: at most a millisecond too long.
 */
final class RevisionLatency {

    private static final byte[] REVISION = "\"revision\":".getBytes(US_ASCII);
    private static final int PATIENCE_S = 30;

    private record Heard(long revision, Instant at) {}

    private final Map<Long, Future<Instant>> told = new ConcurrentHashMap<>();
    private final List<Heard> heard = new ArrayList<>();

    /** Sends the next revision of runner 1. */
    void tell(FanRace race) {
        var taken = race.tellOfFirst();
        told.put(race.revision(), taken);
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

    /** A frame has been read. */
    void heard(ByteBuffer frame) {
        var at = Instant.now();
        synchronized (heard) {
            heard.add(new Heard(revisionIn(frame), at));
        }
    }

    /** All since the last time, which is forgotten. A frame that shows what was told before that is passed over. */
    Samples take() {
        synchronized (heard) {
            var samples = new Samples(heard.stream()
                    .filter(each -> told.containsKey(each.revision()))
                    .map(this::ms)
                    .toList());
            heard.clear();
            told.clear();
            return samples;
        }
    }

    private double ms(Heard each) {
        try {
            var taken = told.get(each.revision()).get(PATIENCE_S, TimeUnit.SECONDS);
            return Duration.between(taken, each.at()).toNanos() / 1e6;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take a record", e);
        }
    }
}
