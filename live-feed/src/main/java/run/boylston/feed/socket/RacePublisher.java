package run.boylston.feed.socket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.socket.HelloResult.Watch;

/**
 * Brings one race to its fans, in a thread of its own. Whenever the board has changed, a fan can be sent to again, or
 * time is up, it goes over the fans and sends each at most one message: the first of what {@link #next} finds.
 */
final class RacePublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RacePublisher.class);
    private static final long FORGET_NS = TimeUnit.SECONDS.toNanos(60);

    private final RaceBoard board;
    private final EncodedRace encoded;
    private final FeedConfig.Fans config;
    private final FanMetrics metrics;
    private final Set<Fan> fans = ConcurrentHashMap.newKeySet();
    private final Wakeup wakeup = new Wakeup();
    private final Thread thread;
    private long forgotAt = System.nanoTime();
    private long nextIn;

    RacePublisher(RaceBoard board, EncodedRace encoded, FeedConfig.Fans config, FanMetrics metrics) {
        this.board = board;
        this.encoded = encoded;
        this.config = config;
        this.metrics = metrics;
        thread = new Thread(this::publishUntilClosed, "publisher-" + board.race());
        thread.setDaemon(true);
    }

    RacePublisher start() {
        thread.start();
        return this;
    }

    void add(Fan fan) {
        fans.add(fan);
    }

    void remove(Fan fan) {
        fans.remove(fan);
    }

    void wake() {
        wakeup.wake();
    }

    private void publishUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                nextIn = config.clockInterval().toNanos();
                publish();
                wakeup.sleep(nextIn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish() {
        try {
            var snapshot = board.snapshot();
            if (snapshot.isRace()) {
                publish(snapshot, System.nanoTime());
            }
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("race", board.race()).setCause(e).log("Publishing failed");
            nextIn = TimeUnit.SECONDS.toNanos(1);
        }
    }

    private void publish(BoardSnapshot snapshot, long now) {
        nextIn = encoded.refresh(snapshot, now);
        for (var fan : fans) {
            serve(fan, now);
        }
        if (now - forgotAt > FORGET_NS) {
            forgotAt = now;
            forgetUnwatched();
        }
    }

    /** What goes wrong with one fan ends that fan's connection and is none of the others' business. */
    private void serve(Fan fan, long now) {
        try {
            if (fan.isSending()) {
                metrics.conflated();
                return;
            }
            var frame = next(fan, now);
            if (frame != null) {
                fan.send(frame);
            }
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("race", board.race()).setCause(e).log("Fan could not be served");
            fan.close(CloseCodes.UNEXPECTED_CONDITION, "Something went wrong here");
        }
    }

    /** What to send to a fan now, null if nothing. What has to wait for its time sets {@link #nextIn}. */
    private Frame next(Fan fan, long now) {
        var error = fan.takeError();
        if (error != null) {
            return Frame.of(error);
        }
        var sent = fan.sent;
        var asked = fan.asked();
        if (asked == null) {
            return null;
        }
        if (!sent.welcomed) {
            return welcome(fan);
        }
        if (asked != sent.watch) {
            return sent.isDue(now) ? answer(sent, asked, now) : later(sent, now);
        }
        if (encoded.resetAt() > sent.resetAt && now - sent.noSnapshotBefore >= 0) {
            return sent.isDue(now) ? snapshot(sent, asked, now) : later(sent, now);
        }
        if (encoded.clockVersion() > sent.clockVersion) {
            sent.clockVersion = encoded.clockVersion();
            return encoded.clock();
        }
        return hasNews(sent, now) ? sent.isDue(now) ? delta(sent, now) : later(sent, now) : null;
    }

    private Frame welcome(Fan fan) {
        fan.sent.welcomed = true;
        fan.sent.clockVersion = encoded.clockVersion();
        nextIn = 0;
        return encoded.welcome();
    }

    /** A field that is watched on is not sent again: a delta brings what is newly watched. */
    private Frame answer(FanProgress sent, Watch asked, long now) {
        boolean keepsField = sent.watch != null && sent.watch.field() && asked.field();
        if (!keepsField) {
            return snapshot(sent, asked, now);
        }
        sent.watch = asked;
        sent.version = 0;
        return delta(sent, now);
    }

    private Frame snapshot(FanProgress sent, Watch asked, long now) {
        sent.watch = asked;
        sent.resetAt = encoded.resetAt();
        sent.noSnapshotBefore = now + config.fieldInterval().toNanos();
        byte[] field = null;
        if (asked.field()) {
            var whole = encoded.wholeField(sent.fieldSequence);
            sent.fieldSequence = whole.sequence();
            field = whole.json();
        }
        var entrants = encoded.entrantsSince(asked, 0, now);
        var frame = encoded.message("snapshot", field, entrants, encoded.leadersSince(asked, 0));
        sentUpToNow(sent, now);
        return frame;
    }

    private boolean hasNews(FanProgress sent, long now) {
        boolean parts = encoded.versionOf(sent.watch, now) > sent.version;
        if (sent.watch.field() && encoded.fieldSequence() > sent.fieldSequence && !parts) {
            boolean field = encoded.fieldSince(sent.fieldSequence).rows() > 0;
            if (!field) {
                sent.fieldSequence = encoded.fieldSequence();
            }
            return field;
        }
        return parts;
    }

    private Frame delta(FanProgress sent, long now) {
        byte[] field = null;
        if (sent.watch.field() && encoded.fieldSequence() > sent.fieldSequence) {
            var changed = encoded.fieldSince(sent.fieldSequence);
            field = changed.rows() > 0 ? changed.json() : null;
            sent.fieldSequence = changed.sequence();
        }
        var entrants = encoded.entrantsSince(sent.watch, sent.version, now);
        var leaders = encoded.leadersSince(sent.watch, sent.version);
        sentUpToNow(sent, now);
        return encoded.message("delta", field, entrants, leaders);
    }

    private void sentUpToNow(FanProgress sent, long now) {
        sent.version = encoded.version();
        sent.notBefore = now + config.updateInterval().toNanos();
    }

    private Frame later(FanProgress sent, long now) {
        nextIn = Math.min(nextIn, sent.dueIn(now));
        return null;
    }

    private void forgetUnwatched() {
        var watched = new HashSet<String>();
        for (var fan : fans) {
            if (fan.asked() != null) {
                watched.addAll(fan.asked().entrants());
            }
        }
        encoded.keepOnly(watched);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
