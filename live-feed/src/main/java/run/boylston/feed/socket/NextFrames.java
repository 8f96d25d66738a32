package run.boylston.feed.socket;

import run.boylston.feed.FeedConfig;
import run.boylston.feed.watch.HelloResult.Watch;

/** What each fan is to be sent next, and when it is to be looked at again. The publisher's thread alone uses it. */
final class NextFrames {

    private final EncodedRace encoded;
    private final FanIndex index;
    private final FeedConfig.Fans config;
    private final Turns clockTurns;
    private final Turns placesTurns;
    private boolean more;
    private boolean later;

    /** @param index is told what each fan watches */
    NextFrames(EncodedRace encoded, FanIndex index, FeedConfig.Fans config) {
        this.encoded = encoded;
        this.index = index;
        this.config = config;
        clockTurns = new Turns(config.clockInterval().toNanos());
        placesTurns = new Turns(config.placesInterval().toNanos());
    }

    /** Whether the fan asked for last is to be sent something else as soon as this is through. */
    boolean takeMore() {
        var taken = more;
        more = false;
        return taken;
    }

    /** When the fan asked for last is to be looked at again, if nothing happens before. */
    long dueAt(FanProgress sent, long now) {
        if (later) {
            // The clock does not wait for what has to, but for what comes before it.
            return sent.clockAt - now > 0 ? earlier(sent.clockAt, sent.notBefore) : sent.notBefore;
        }
        long due = sent.clockAt;
        if (sent.answered != null && sent.answered.isOfPeople()) {
            due = earlier(due, sent.placesAt);
        }
        return isReset(sent) ? earlier(due, sent.noSnapshotBefore) : due;
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    /** What to send to a fan now, null if nothing. */
    Frame next(Fan fan, long now) {
        later = false;
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
            return welcome(sent, now);
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
            return sent.isDue(now) ? answer(fan, asked, now) : later();
        }
        if (isReset(sent) && now - sent.noSnapshotBefore >= 0) {
            return sent.isDue(now) ? snapshot(fan, asked, now) : later();
        }
        if (sent.owedField) {
            return wholeInBytes(sent);
        }
        if (sent.hasNews()) {
            return news(sent);
        }
        if (encoded.clockVersion() > sent.clockVersion || now - sent.clockAt >= 0) {
            return clock(sent, now);
        }
        // In bytes a field names the points of the last whole one: after a reset they may be others.
        if (sent.answered.binary() && !isReset(sent) && hasFieldNews(sent)) {
            return sent.isDue(now) ? deltaInBytes(sent, now) : later();
        }
        if (!hasChanged(sent, now)) {
            return null;
        }
        return sent.isDue(now) ? delta(fan, asked, sinceLast(sent, now), now) : later();
    }

    private Frame clock(FanProgress sent, long now) {
        sent.clockVersion = encoded.clockVersion();
        if (now - sent.clockAt >= 0) {
            sent.clockAt = clockTurns.next(sent.clockAt, now);
        }
        more = true;
        return encoded.clock();
    }

    private Frame welcome(FanProgress sent, long now) {
        sent.welcomed = true;
        sent.notBefore = now;
        sent.noSnapshotBefore = now;
        sent.clockAt = clockTurns.first(now);
        sent.placesAt = placesTurns.first(now);
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
        more = true;
        var before = fan.sent.answered;
        if (before == null) {
            return resumes(fan, asked)
                    // Which places it was told is not known, only that it has whole entrants.
                    ? delta(fan, asked, new Since(fan.sent.edition, 0), now)
                    : snapshot(fan, asked, now);
        }
        boolean keepsField = before.field() && asked.field() && before.binary() == asked.binary();
        return keepsField ? delta(fan, asked, Since.BEGINNING, now) : snapshot(fan, asked, now);
    }

    /** Goes on where a stream broke, if nobody left the board since. */
    private boolean resumes(Fan fan, Watch asked) {
        var mark = encoded.findMark(fan.resumedFrom()).filter(found -> found.resetAt() == encoded.resetAt());
        mark.ifPresent(found -> {
            watch(fan, asked);
            fan.sent.edition = fan.resumedFrom();
            fan.sent.fieldSequence = found.fieldSequence();
            fan.sent.resetAt = found.resetAt();
        });
        return mark.isPresent();
    }

    private void watch(Fan fan, Watch asked) {
        if (asked != fan.sent.answered) {
            var before = fan.sent.answered;
            // First: if the rest goes wrong, the fan is put out, and whatever of it was done is taken back.
            fan.sent.answered = asked;
            index.watch(fan, before, asked);
            fan.sent.watched = encoded.shared(asked);
        }
    }

    private Frame snapshot(Fan fan, Watch asked, long now) {
        var sent = fan.sent;
        more = true;
        sent.resetAt = encoded.resetAt();
        sent.noSnapshotBefore = now + config.fieldInterval().toNanos();
        byte[] field = null;
        sent.owedField = asked.field() && asked.binary();
        if (asked.field() && !asked.binary()) {
            var whole = encoded.wholeField(false, sent.fieldSequence);
            sent.fieldSequence = whole.sequence();
            field = whole.content();
        }
        return message("snapshot", fan, asked, Since.BEGINNING, field, now);
    }

    private Frame news(FanProgress sent) {
        more = true;
        return sent.takeNews();
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

    private boolean hasChanged(FanProgress sent, long now) {
        return encoded.editionOf(sent.watched) > sent.edition
                || !sent.answered.binary() && hasFieldNews(sent)
                // Looked at when it can be told, and not before: what others are told of them would hang on this fan.
                || isPlacesTurn(sent, now) && (!sent.isDue(now) || hasPlacesNews(sent, now));
    }

    private static boolean isPlacesTurn(FanProgress sent, long now) {
        return sent.answered.isOfPeople() && now - sent.placesAt >= 0;
    }

    private boolean hasPlacesNews(FanProgress sent, long now) {
        encoded.lookAtPlaces(sent.answered);
        if (encoded.havePlacesChanged(sent.watched, new Since(sent.edition, sent.placesEdition))) {
            return true;
        }
        sent.placesAt = placesTurns.next(sent.placesAt, now);
        return false;
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

    private static Since sinceLast(FanProgress sent, long now) {
        return new Since(sent.edition, isPlacesTurn(sent, now) ? sent.placesEdition : Since.NO_PLACES);
    }

    /** @param since after what changes are told */
    private Frame delta(Fan fan, Watch asked, Since since, long now) {
        var sent = fan.sent;
        byte[] field = null;
        if (!sent.answered.binary() && hasFieldNews(sent)) {
            var changed = encoded.fieldSince(false, sent.fieldSequence);
            field = changed.content();
            sent.fieldSequence = changed.sequence();
        }
        return message("delta", fan, asked, since, field, now);
    }

    /** What happened to those who were watched until now is announced, whatever is watched from now on. */
    private Frame message(String type, Fan fan, Watch asked, Since since, byte[] field, long now) {
        var sent = fan.sent;
        if (sent.watched != null) {
            sent.addNews(encoded.newsSince(sent.watched, sent.edition));
        }
        watch(fan, asked);
        if (since.hasPlaces()) {
            encoded.lookAtPlaces(asked);
            sent.placesEdition = encoded.edition();
            if (now - sent.placesAt >= 0) {
                sent.placesAt = placesTurns.next(sent.placesAt, now);
            }
        }
        var frame = encoded.message(type, !isReset(sent), sent.watched, since, field);
        sent.edition = encoded.edition();
        sent.notBefore = now + config.updateInterval().toNanos();
        if (sent.hasNews()) {
            more = true;
        }
        return frame;
    }

    private Frame later() {
        later = true;
        return null;
    }
}
