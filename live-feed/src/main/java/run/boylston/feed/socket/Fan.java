package run.boylston.feed.socket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.watch.HelloResult.Watch;
import run.boylston.feed.watch.Trouble;

/**
 * One fan's connection: what was asked, what was sent. One message is on its way at a time and none waits behind it: what
 * a slow fan misses is in the next one. Nothing here grows with time.
 */
final class Fan {

    private static final long NOT_SENDING = Long.MIN_VALUE;
    private static final long NEVER = -1;

    private final FanLine line;
    private final String race;
    private final Visitor visitor;
    private final FanMetrics metrics;
    private final Consumer<Fan> ready;
    private final Consumer<Boolean> through = this::through;
    /** The message that is coming in, and its bytes so far; the channel's thread alone uses them. */
    private final StringBuilder message = new StringBuilder();

    private int messageBytes;

    private final long openedAt = System.nanoTime();
    private volatile boolean greeted;
    private volatile boolean closing;
    private volatile Watch asked;
    private volatile long resumedFrom = NEVER;
    private volatile LiveMessage.Error error;
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = System.nanoTime();
    private volatile long sendingSince = NOT_SENDING;
    private volatile boolean waiting;
    private volatile boolean left;
    /** Whether it is among those who have called for something. */
    private final AtomicBoolean calling = new AtomicBoolean();
    /** News that went by while the message was on its way; the publisher's thread alone counts. */
    private volatile int skipped;

    /** What the publisher has sent; its thread alone uses it. */
    final FanProgress sent = new FanProgress();

    /** @param ready to be told when something can be sent to this fan, in any thread */
    Fan(FanLine line, String race, Visitor visitor, FanMetrics metrics, Consumer<Fan> ready) {
        this.line = line;
        this.race = race;
        this.visitor = visitor;
        this.metrics = metrics;
        this.ready = ready;
    }

    String race() {
        return race;
    }

    Visitor visitor() {
        return visitor;
    }

    /**
     * A piece of a text message, in the channel's thread.
     *
     * @param maxBytes of the whole message, in UTF-8
     * @return the whole message once it is, else null; one that grows too long closes the connection
     */
    String hear(String piece, boolean last, int maxBytes) {
        boolean whole = hear(piece.getBytes(StandardCharsets.UTF_8).length, last, maxBytes);
        if (closing) {
            return null;
        }
        message.append(piece);
        if (!whole) {
            return null;
        }
        var text = message.toString();
        message.setLength(0);
        return text;
    }

    /**
     * A piece of a message of which nothing is kept, in the channel's thread.
     *
     * @return whether the message is whole with it; one that grows too long closes the connection
     */
    boolean hear(int bytes, boolean last, int maxBytes) {
        heardAt = System.nanoTime();
        messageBytes += bytes;
        if (messageBytes > maxBytes) {
            close(CloseCodes.TOO_BIG, "A message has at most " + maxBytes + " bytes");
            return false;
        }
        if (last) {
            messageBytes = 0;
        }
        return last;
    }

    /** A ping or a pong: the fan is there. */
    void hearControl() {
        heardAt = System.nanoTime();
    }

    void ask(Watch watch) {
        greeted = true;
        asked = watch;
        ready.accept(this);
    }

    /** Goes on after a line that broke, as far as that can be told. */
    void resume(Watch watch, long sequence) {
        resumedFrom = sequence;
        ask(watch);
    }

    /** Sequence of the last message that the fan had before this line, below zero if there was none. */
    long resumedFrom() {
        return resumedFrom;
    }

    /** Only the newest error is kept for a fan that makes them faster than it reads of them. */
    void refuse(LiveMessage.Error newest) {
        synchronized (this) {
            error = newest;
        }
        ready.accept(this);
    }

    Watch asked() {
        return asked;
    }

    LiveMessage.Error takeError() {
        if (error == null) {
            return null;
        }
        synchronized (this) {
            var newest = error;
            error = null;
            return newest;
        }
    }

    /** Whether a message is on its way. If so, {@code ready} is told when it is through. */
    boolean isSending() {
        if (sendingSince == NOT_SENDING) {
            return false;
        }
        waiting = true;
        // It may have got through between the two lines, and then nobody would tell.
        return sendingSince != NOT_SENDING;
    }

    /** Its line has ended: nothing is kept for it any more. */
    void leave() {
        left = true;
    }

    boolean hasLeft() {
        return left;
    }

    /** @return false if it has called already */
    boolean startsCalling() {
        return calling.compareAndSet(false, true);
    }

    void stopsCalling() {
        calling.set(false);
    }

    /** There is news, and this fan cannot take it. */
    void skip() {
        skipped++;
    }

    /** News that this fan has missed in a row. */
    int skipped() {
        return skipped;
    }

    /** @return false after a Close: nothing more is said */
    boolean send(Frame frame, long now) {
        if (closing) {
            return false;
        }
        if (skipped > 0) {
            skipped = 0;
        }
        sendingSince = now;
        line.send(frame, through);
        return true;
    }

    private void through(boolean success) {
        sendingSince = NOT_SENDING;
        if (success && waiting) {
            waiting = false;
            ready.accept(this);
        } else if (!success && !closing) {
            line.cut();
        }
    }

    /**
     * Pings if it is time, cuts the line if nothing goes out or nothing came in for too long, and closes it if no hello came.
     * Where nothing can come in the line ends after a while, for its fan to come back.
     */
    void sweep(long now, SweepLimits limits) {
        long sending = sendingSince;
        boolean stuck = sending != NOT_SENDING && now - sending > limits.sendNs();
        if (stuck || line.isTwoWay() && now - heardAt > limits.silenceNs()) {
            metrics.cut();
            line.cut();
        } else if (!line.isTwoWay() && now - heardAt > limits.streamNs()) {
            close(CloseCodes.GOING_AWAY, "It is time to come back");
        } else if (!greeted && !closing && now - openedAt > limits.helloNs()) {
            metrics.putOut("no-hello");
            close(CloseCodes.VIOLATED_POLICY, "A client says hello");
        } else if (sending == NOT_SENDING && now - pingedAt > limits.pingNs()) {
            pingedAt = now;
            line.ping();
        }
    }

    void close(CloseCodes code, String reason) {
        closing = true;
        line.close(code, reason);
    }

    /** The race has become private, or the key to it is good no longer. */
    void expel() {
        if (!closing) {
            metrics.putOut("key");
            lastWords(Trouble.UNAUTHORIZED.error("The race is private, and this link is good no longer"));
            close(CloseCodes.VIOLATED_POLICY, "The race is private");
        }
    }

    /**
     * The last words before the service goes.
     *
     * @param told when the network has taken them, or the line is dead
     */
    void bye(LiveMessage.Bye bye, Runnable told) {
        line.whenClosed(told);
        lastWords(bye);
        close(CloseCodes.GOING_AWAY, "The server is leaving");
    }

    private void lastWords(LiveMessage message) {
        closing = true;
        line.send(Frame.of(message), done -> {});
    }

    /** All in nanoseconds; see {@link FeedConfig.Fans}. */
    record SweepLimits(long pingNs, long silenceNs, long streamNs, long sendNs, long helloNs) {

        static SweepLimits of(FeedConfig.Fans config) {
            return new SweepLimits(
                    config.pingInterval().toNanos(),
                    config.silenceLimit().toNanos(),
                    config.streamLimit().toNanos(),
                    config.sendTimeout().toNanos(),
                    config.helloWithin().toNanos());
        }
    }
}
