package run.boylston.feed.socket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;

/**
 * Serves one race's fans, round by round: those whom a change concerns, those who call and those whose time has come, and
 * nobody else. Each is sent at most one message a round: the first of what {@link NextFrames} finds. The publisher's thread
 * alone serves; fans call and leave in any.
 */
final class FanRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FanRounds.class);
    private static final long FORGET_NS = TimeUnit.SECONDS.toNanos(60);

    private final EncodedRace encoded;
    private final FanIndex index;
    private final NextFrames frames;
    private final FanMetrics metrics;
    private final FanTimes times = new FanTimes();
    /** Those who watch leaders, most of all fans, when leaders have changed. */
    private final Batches unhurried = new Batches();
    /** Each of the fans once at most. */
    private final Queue<Fan> callers = new ConcurrentLinkedQueue<>();

    private final Queue<Fan> left = new ConcurrentLinkedQueue<>();

    private long round;
    /** Whether a round broke off: what it would have told nobody knows any more. */
    private boolean brokenOff;

    /** In this round: counted once, not for each fan. */
    private long sentFrames;

    private long sentBytes;

    private long forgetAt;

    FanRounds(EncodedRace encoded, FanIndex index, FeedConfig.Fans config, FanMetrics metrics) {
        this.encoded = encoded;
        this.index = index;
        frames = new NextFrames(encoded, index, config);
        this.metrics = metrics;
    }

    /** A fan can be sent something. */
    void call(Fan fan) {
        if (fan.startsCalling()) {
            callers.add(fan);
        }
    }

    void leave(Fan fan) {
        fan.leave();
        left.add(fan);
    }

    /** @return nanoseconds until the next round, if nothing happens before */
    long serve(BoardSnapshot snapshot, long now) {
        round++;
        boolean all = brokenOff;
        brokenOff = true;
        for (var fan = left.poll(); fan != null; fan = left.poll()) {
            forget(fan);
        }
        var changed = encoded.refresh(snapshot, now);
        var changes = all ? Changes.FOR_ALL : changed;
        // All are taken before any is served: to serve one may call it again, and give it another time.
        var calling = takeCallers();
        var due = times.takeDue(now);
        try {
            calling.forEach(fan -> serve(fan, now, false));
            due.forEach(fan -> serve(fan, now, false));
            index.concerned(changes).forEach(fan -> serve(fan, now, true));
            if (changes.leaders() && !changes.forAll()) {
                unhurried.add(index.ofLeaders());
            }
            unhurried.take(now).forEach(fan -> serve(fan, now, true));
            brokenOff = false;
        } finally {
            metrics.sent(sentFrames, sentBytes);
            sentFrames = sentBytes = 0;
            if (brokenOff) {
                // Who was taken and not served is in no list any more.
                calling.forEach(this::call);
                due.forEach(this::call);
            }
        }
        if (round == 1 || now - forgetAt >= 0) {
            forgetAt = now + FORGET_NS;
            forgetUnwatched();
        }
        return callers.isEmpty() ? dueIn(now) : 0;
    }

    private long dueIn(long now) {
        return Math.min(unhurried.dueIn(now), Math.min(times.dueIn(now), encoded.fieldDueIn(now)));
    }

    /** Those who have called by now: whoever calls again meanwhile is served in the next round. */
    private List<Fan> takeCallers() {
        var calling = new ArrayList<Fan>();
        for (int waiting = callers.size(); waiting > 0; waiting--) {
            var fan = callers.remove();
            fan.stopsCalling();
            calling.add(fan);
        }
        return calling;
    }

    /**
     * What goes wrong with one fan ends that fan's connection and is none of the others' business.
     *
     * @param news whether there is something that the fan misses if it cannot be sent anything
     */
    private void serve(Fan fan, long now, boolean news) {
        if (fan.sent.round == round || fan.hasLeft()) {
            return;
        }
        fan.sent.round = round;
        try {
            if (!fan.isSending()) {
                send(fan, now);
            } else if (news) {
                fan.skip();
                metrics.conflated();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.atError().addKeyValue("race", fan.race()).setCause(e).log("Fan could not be served");
            fan.close(CloseCodes.UNEXPECTED_CONDITION, "Something went wrong here");
        }
    }

    private void send(Fan fan, long now) {
        var frame = frames.next(fan, now);
        if (frame != null && fan.send(frame, now)) {
            sentFrames++;
            sentBytes += frame.bytes();
        }
        if (frames.takeMore()) {
            call(fan);
        }
        if (fan.sent.welcomed) {
            times.put(fan, frames.dueAt(fan.sent, now));
        }
    }

    private void forget(Fan fan) {
        index.remove(fan, fan.sent.answered);
        times.remove(fan);
        unhurried.remove(fan);
    }

    private void forgetUnwatched() {
        encoded.keepOnly(index.all().stream()
                .map(fan -> fan.sent.watched)
                .filter(Objects::nonNull)
                .toList());
    }
}
