package run.boylston.feed.socket;

import java.util.concurrent.TimeUnit;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.socket.HelloResult.Watch;

/** How far one fan has been served; the publisher's thread alone uses it. */
final class FanProgress {

    /** The hello that was answered last, null before the first answer. */
    Watch watch;

    boolean welcomed;
    /** The field as the fan has it. */
    long fieldSequence = BoardSnapshot.BEGINNING;
    /** A snapshot was sent whose field, in bytes, is still to come. */
    boolean owedField;
    /** Leaders and entrants as the fan has them; see {@link EncodedRace#version()}. */
    long version;
    /** The board's reset that the fan's last snapshot came after. */
    long resetAt = BoardSnapshot.BEGINNING;

    long clockVersion;
    long noticesVersion;
    /** No update before it, by {@link System#nanoTime}. */
    long notBefore = System.nanoTime();

    /** No snapshot that nobody asked for before it. */
    long noSnapshotBefore = System.nanoTime();

    boolean isDue(long now) {
        return now - notBefore >= 0;
    }

    /** Nanoseconds until something may be sent again. */
    long dueIn(long now) {
        return Math.max(notBefore - now, TimeUnit.MILLISECONDS.toNanos(1));
    }
}
