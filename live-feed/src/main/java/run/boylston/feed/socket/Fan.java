package run.boylston.feed.socket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.concurrent.atomic.AtomicReference;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.watch.HelloResult.Watch;

/**
 * One fan's connection: what was asked, what was sent. One message is on its way at a time and none waits behind it: what
 * a slow fan misses is in the next one. Nothing here grows with time.
 */
final class Fan {

    private static final long NOT_SENDING = Long.MIN_VALUE;
    private static final long NEVER = -1;

    private final FanLine line;
    private final FanMetrics metrics;
    private final Runnable ready;
    private final StringBuilder message = new StringBuilder();
    private final AtomicReference<LiveMessage.Error> error = new AtomicReference<>();

    private volatile Watch asked;
    private volatile long resumedFrom = NEVER;
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = System.nanoTime();
    private volatile long sendingSince = NOT_SENDING;
    private volatile boolean waiting;

    /** What the publisher has sent; its thread alone uses it. */
    final FanProgress sent = new FanProgress();

    /** @param ready to be told when something can be sent to this fan, in any thread */
    Fan(FanLine line, FanMetrics metrics, Runnable ready) {
        this.line = line;
        this.metrics = metrics;
        this.ready = ready;
    }

    /**
     * A piece of a text message, in the channel's thread.
     *
     * @return the whole message once it is, else null; one that grows too long closes the connection
     */
    String hear(String piece, boolean last, int maxLength) {
        heardAt = System.nanoTime();
        if (message.length() + piece.length() > maxLength) {
            close(CloseCodes.TOO_BIG, "A message has at most " + maxLength + " bytes");
            return null;
        }
        message.append(piece);
        if (!last) {
            return null;
        }
        var whole = message.toString();
        message.setLength(0);
        return whole;
    }

    /** A ping or a pong: the fan is there. */
    void hearControl() {
        heardAt = System.nanoTime();
    }

    void ask(Watch watch) {
        asked = watch;
        ready.run();
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
        error.set(newest);
        ready.run();
    }

    Watch asked() {
        return asked;
    }

    LiveMessage.Error takeError() {
        return error.getAndSet(null);
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

    void send(Frame frame) {
        sendingSince = System.nanoTime();
        metrics.sent(frame.bytes());
        line.send(frame, this::through);
    }

    private void through(boolean success) {
        sendingSince = NOT_SENDING;
        if (!success) {
            line.cut();
        } else if (waiting) {
            waiting = false;
            ready.run();
        }
    }

    /**
     * Pings if it is time, and cuts the line if nothing goes out or nothing came in for too long. Where nothing can come in
     * the line ends after a while, for its fan to come back.
     */
    void sweep(long now, SweepLimits limits) {
        long sending = sendingSince;
        boolean stuck = sending != NOT_SENDING && now - sending > limits.sendNs();
        if (stuck || line.isTwoWay() && now - heardAt > limits.silenceNs()) {
            metrics.cut();
            line.cut();
        } else if (!line.isTwoWay() && now - heardAt > limits.streamNs()) {
            close(CloseCodes.GOING_AWAY, "It is time to come back");
        } else if (sending == NOT_SENDING && now - pingedAt > limits.pingNs()) {
            pingedAt = now;
            line.ping();
        }
    }

    void close(CloseCodes code, String reason) {
        line.close(code, reason);
    }

    /** The last words before the service goes. */
    void bye(LiveMessage.Bye bye) {
        line.send(Frame.of(bye), done -> {});
        close(CloseCodes.GOING_AWAY, "The server is leaving");
    }

    /** All in nanoseconds; see {@link run.boylston.feed.FeedConfig.Fans}. */
    record SweepLimits(long pingNs, long silenceNs, long streamNs, long sendNs) {}
}
