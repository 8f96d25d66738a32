package run.boylston.feed.socket;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.watch.HelloResult.Watch;

/** How far one fan has been served; the publisher's thread alone uses it. */
final class FanProgress {

    private static final int MOST_NEWS = 32;

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** No other fan has it. */
    final long number = NUMBERS.incrementAndGet();

    /** The round in which it was looked at last. */
    long round;

    /** When it is looked at though nothing happens, if {@link #waits}; {@link FanTimes} alone changes them. */
    long dueAt;

    boolean waits;

    /** The hello that was answered last, null before the first answer. */
    Watch answered;

    /** What it asks for. */
    Watched watched;

    boolean welcomed;
    /** The field as the fan has it. */
    long fieldSequence = BoardSnapshot.BEGINNING;
    /** A snapshot was sent whose field, in bytes, is still to come. */
    boolean owedField;
    /** Leaders, entrants and groups as the fan has them; see {@link EncodedRace#edition()}. */
    long edition;
    /** The edition up to which the fan was told places that only others changed. */
    long placesEdition;
    /** The board's reset that the fan's last snapshot came after. */
    long resetAt = BoardSnapshot.BEGINNING;

    long clockVersion;
    long noticesVersion;
    /** Its next turn to be told the clock, by {@link System#nanoTime} as all that follows. */
    long clockAt;
    /** Its next turn to be told places that only others changed. */
    long placesAt;
    /** No update before it. */
    long notBefore;
    /** No snapshot that nobody asked for before it. */
    long noSnapshotBefore;

    /** To be announced: a fan who falls behind misses the oldest. Null if there is none, as for most. */
    private ArrayDeque<Frame> news;

    void addNews(List<Frame> newest) {
        if (newest.isEmpty()) {
            return;
        }
        if (news == null) {
            news = new ArrayDeque<>(newest.size());
        }
        news.addAll(newest);
        while (news.size() > MOST_NEWS) {
            news.removeFirst();
        }
    }

    boolean hasNews() {
        return news != null;
    }

    Frame takeNews() {
        var oldest = news.removeFirst();
        if (news.isEmpty()) {
            news = null;
        }
        return oldest;
    }

    void dropNews() {
        news = null;
    }

    boolean isDue(long now) {
        return now - notBefore >= 0;
    }
}
