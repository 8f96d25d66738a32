package run.boylston.feed.socket;

import run.boylston.feed.FeedConfig;
import run.boylston.feed.watch.HelloResult.Watch;

/** What each fan is to be sent next, and how soon what had to wait is due. The publisher's thread alone uses it. */
final class NextFrames {

    private final EncodedRace encoded;
    private final FeedConfig.Fans config;
    private long dueIn;
    private boolean more;

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

    /** Whether the fan asked for last is to be sent something else as soon as this is through. */
    boolean takeMore() {
        var taken = more;
        more = false;
        return taken;
    }

    /** What to send to a fan now, null if nothing. What has to wait for its time shortens {@link #dueIn}. */
    Frame next(Fan fan, long now) {
        var error = fan.takeError();
        if (error != null) {
            more = true;
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
            more = true;
            return encoded.notices();
        }
        if (isReset(sent)) {
            // Of who left the board, or in a race that stopped, nothing more is announced.
            sent.dropNews();
        }
        if (asked != sent.answered) {
            return sent.isDue(now) ? answer(fan, asked, now) : later(sent, now);
        }
        if (isReset(sent) && now - sent.noSnapshotBefore >= 0) {
            return sent.isDue(now) ? snapshot(sent, asked, now) : later(sent, now);
        }
        if (sent.owedField) {
            return wholeInBytes(sent);
        }
        if (sent.hasNews()) {
            return news(sent);
        }
        if (encoded.clockVersion() > sent.clockVersion) {
            sent.clockVersion = encoded.clockVersion();
            more = true;
            return encoded.clock();
        }
        // In bytes a field names the points of the last whole one: after a reset they may be others.
        if (sent.answered.binary() && !isReset(sent) && hasFieldNews(sent)) {
            return sent.isDue(now) ? deltaInBytes(sent, now) : later(sent, now);
        }
        return hasChanged(sent) ? sent.isDue(now) ? delta(sent, asked, sent.edition, now) : later(sent, now) : null;
    }

    private Frame welcome(FanProgress sent) {
        sent.welcomed = true;
        sent.clockVersion = encoded.clockVersion();
        sent.noticesVersion = encoded.noticesVersion();
        more = true;
        return encoded.welcome();
    }

    private boolean isReset(FanProgress sent) {
        return encoded.resetAt() > sent.resetAt;
    }

    /** A field that is watched on, or was until a stream broke, is not sent again: a delta brings what is new. */
    private Frame answer(Fan fan, Watch asked, long now) {
        var sent = fan.sent;
        var before = sent.answered;
        if (before == null) {
            return resumes(fan, asked) ? delta(sent, asked, sent.edition, now) : snapshot(sent, asked, now);
        }
        boolean keepsField = before.field() && asked.field() && before.binary() == asked.binary();
        return keepsField ? delta(sent, asked, 0, now) : snapshot(sent, asked, now);
    }

    /** Goes on where a stream broke, if nobody left the board since. */
    private boolean resumes(Fan fan, Watch asked) {
        var mark = encoded.findMark(fan.resumedFrom()).filter(found -> found.resetAt() == encoded.resetAt());
        mark.ifPresent(found -> {
            watch(fan.sent, asked);
            fan.sent.edition = fan.resumedFrom();
            fan.sent.fieldSequence = found.fieldSequence();
            fan.sent.resetAt = found.resetAt();
        });
        return mark.isPresent();
    }

    private void watch(FanProgress sent, Watch asked) {
        if (asked != sent.answered) {
            sent.answered = asked;
            sent.watched = encoded.shared(asked);
        }
    }

    private Frame snapshot(FanProgress sent, Watch asked, long now) {
        sent.resetAt = encoded.resetAt();
        sent.noSnapshotBefore = now + config.fieldInterval().toNanos();
        byte[] field = null;
        sent.owedField = asked.field() && asked.binary();
        if (sent.owedField) {
            more = true;
        } else if (asked.field()) {
            var whole = encoded.wholeField(false, sent.fieldSequence);
            sent.fieldSequence = whole.sequence();
            field = whole.content();
        }
        return message("snapshot", sent, asked, 0, field, now);
    }

    private Frame news(FanProgress sent) {
        var frame = sent.takeNews();
        if (sent.hasNews()) {
            more = true;
        }
        return frame;
    }

    private Frame wholeInBytes(FanProgress sent) {
        var whole = encoded.wholeField(true, sent.fieldSequence);
        sent.owedField = false;
        more = true;
        sent.fieldSequence = whole.sequence();
        return encoded.bytes(whole);
    }

    private Frame deltaInBytes(FanProgress sent, long now) {
        var changed = encoded.fieldSince(true, sent.fieldSequence);
        sent.fieldSequence = changed.sequence();
        sent.notBefore = now + config.updateInterval().toNanos();
        more = true;
        return encoded.bytes(changed);
    }

    private boolean hasChanged(FanProgress sent) {
        return encoded.editionOf(sent.watched) > sent.edition || !sent.answered.binary() && hasFieldNews(sent);
    }

    private boolean hasFieldNews(FanProgress sent) {
        if (!sent.answered.field() || encoded.fieldSequence() <= sent.fieldSequence) {
            return false;
        }
        if (encoded.fieldSince(sent.answered.binary(), sent.fieldSequence).rows() > 0) {
            return true;
        }
        sent.fieldSequence = encoded.fieldSequence();
        return false;
    }

    /** @param since the edition after which changes are told */
    private Frame delta(FanProgress sent, Watch asked, long since, long now) {
        byte[] field = null;
        if (!sent.answered.binary() && hasFieldNews(sent)) {
            var changed = encoded.fieldSince(false, sent.fieldSequence);
            field = changed.content();
            sent.fieldSequence = changed.sequence();
        }
        return message("delta", sent, asked, since, field, now);
    }

    /** What happened to those who were watched until now is announced, whatever is watched from now on. */
    private Frame message(String type, FanProgress sent, Watch asked, long since, byte[] field, long now) {
        if (sent.watched != null) {
            sent.addNews(encoded.newsSince(sent.watched, sent.edition));
        }
        watch(sent, asked);
        var frame = encoded.message(type, !isReset(sent), sent.watched, since, field);
        sent.edition = encoded.edition();
        sent.notBefore = now + config.updateInterval().toNanos();
        if (sent.hasNews()) {
            more = true;
        }
        return frame;
    }

    private Frame later(FanProgress sent, long now) {
        dueIn = Math.min(dueIn, sent.dueIn(now));
        return null;
    }
}
