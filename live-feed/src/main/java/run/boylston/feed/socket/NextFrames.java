package run.boylston.feed.socket;

import run.boylston.feed.FeedConfig;
import run.boylston.feed.socket.HelloResult.Watch;

/** What each fan is to be sent next, and how soon what had to wait is due. The publisher's thread alone uses it. */
final class NextFrames {

    private final EncodedRace encoded;
    private final FeedConfig.Fans config;
    private long dueIn;

    NextFrames(EncodedRace encoded, FeedConfig.Fans config) {
        this.encoded = encoded;
        this.config = config;
    }

    /** @param atMost nanoseconds until the next round, if no fan is due before */
    void beginRound(long atMost) {
        dueIn = atMost;
    }

    /** Nanoseconds until a fan can be sent what it was not sent in this round. */
    long dueIn() {
        return dueIn;
    }

    /** What to send to a fan now, null if nothing. What has to wait for its time shortens {@link #dueIn}. */
    Frame next(Fan fan, long now) {
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
            return welcome(sent);
        }
        if (encoded.noticesVersion() > sent.noticesVersion) {
            sent.noticesVersion = encoded.noticesVersion();
            dueIn = 0;
            return encoded.notices();
        }
        if (asked != sent.watch) {
            return sent.isDue(now) ? answer(sent, asked, now) : later(sent, now);
        }
        if (encoded.resetAt() > sent.resetAt && now - sent.noSnapshotBefore >= 0) {
            return sent.isDue(now) ? snapshot(sent, asked, now) : later(sent, now);
        }
        if (sent.owedField) {
            return wholeInBytes(sent);
        }
        if (encoded.clockVersion() > sent.clockVersion) {
            sent.clockVersion = encoded.clockVersion();
            return encoded.clock();
        }
        // In bytes a field names the points of the last whole one: after a reset they may be others.
        if (sent.watch.binary() && encoded.resetAt() <= sent.resetAt && hasFieldNews(sent)) {
            return sent.isDue(now) ? deltaInBytes(sent, now) : later(sent, now);
        }
        return hasNews(sent, now) ? sent.isDue(now) ? delta(sent, now) : later(sent, now) : null;
    }

    private Frame welcome(FanProgress sent) {
        sent.welcomed = true;
        sent.clockVersion = encoded.clockVersion();
        sent.noticesVersion = encoded.noticesVersion();
        dueIn = 0;
        return encoded.welcome();
    }

    /** A field that is watched on is not sent again: a delta brings what is newly watched. */
    private Frame answer(FanProgress sent, Watch asked, long now) {
        boolean keepsField =
                sent.watch != null && sent.watch.field() && asked.field() && sent.watch.binary() == asked.binary();
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
        sent.owedField = asked.field() && asked.binary();
        if (sent.owedField) {
            dueIn = 0;
        } else if (asked.field()) {
            var whole = encoded.wholeField(false, sent.fieldSequence);
            sent.fieldSequence = whole.sequence();
            field = whole.content();
        }
        var entrants = encoded.entrantsSince(asked, 0, now);
        var frame = encoded.message("snapshot", field, entrants, encoded.leadersSince(asked, 0));
        sentUpToNow(sent, now);
        return frame;
    }

    private Frame wholeInBytes(FanProgress sent) {
        var whole = encoded.wholeField(true, sent.fieldSequence);
        sent.owedField = false;
        sent.fieldSequence = whole.sequence();
        return Frame.ofBytes(whole.content());
    }

    private Frame deltaInBytes(FanProgress sent, long now) {
        var changed = encoded.fieldSince(true, sent.fieldSequence);
        sent.fieldSequence = changed.sequence();
        sent.notBefore = now + config.updateInterval().toNanos();
        return Frame.ofBytes(changed.content());
    }

    private boolean hasNews(FanProgress sent, long now) {
        return encoded.versionOf(sent.watch, now) > sent.version || !sent.watch.binary() && hasFieldNews(sent);
    }

    private boolean hasFieldNews(FanProgress sent) {
        if (!sent.watch.field() || encoded.fieldSequence() <= sent.fieldSequence) {
            return false;
        }
        if (encoded.fieldSince(sent.watch.binary(), sent.fieldSequence).rows() > 0) {
            return true;
        }
        sent.fieldSequence = encoded.fieldSequence();
        return false;
    }

    private Frame delta(FanProgress sent, long now) {
        byte[] field = null;
        if (!sent.watch.binary() && hasFieldNews(sent)) {
            var changed = encoded.fieldSince(false, sent.fieldSequence);
            field = changed.content();
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
        dueIn = Math.min(dueIn, sent.dueIn(now));
        return null;
    }
}
