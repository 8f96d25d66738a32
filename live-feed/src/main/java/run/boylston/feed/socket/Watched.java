package run.boylston.feed.socket;

import java.util.List;
import run.boylston.feed.watch.HelloResult.Watch;

/**
 * A watch, shared by all fans who have it, with what was found for it in this round: what there is to say is looked for once
 * for all of them. The publisher's thread alone uses it.
 */
final class Watched {

    /** What {@link #news} is: of an edition, for who was told everything up to another. */
    record NewsSince(long edition, long since) {}

    /** What {@link #frame} is. */
    record Told(long edition, String type, boolean isWhole, Since since, byte[] field) {}

    final Watch watch;

    /** The edition that {@link #newest} is of. */
    long lookedAt;
    /** The edition in which anything watched last changed. */
    long newest;

    NewsSince newsOf;
    List<Frame> news;
    Told told;
    Frame frame;

    Watched(Watch watch) {
        this.watch = watch;
    }
}
