package run.boylston.pace.gps;

import java.util.Optional;

/**
 * Fixes that the track does not allow. One is a jump; so many in a row that agree with each other, and with what a runner
 * can do, say that it was the track that was wrong. Not thread-safe.
 */
final class Jump {

    private static final int FIXES_TO_BELIEVE = 5;

    private final Follower follower;
    private final double maxSpeedMps;
    private Track track;
    private int fixes;

    Jump(Follower follower, double maxSpeedMps) {
        this.follower = follower;
        this.maxSpeedMps = maxSpeedMps;
    }

    void forget() {
        fixes = 0;
    }

    /** Another fix that was not allowed; empty while it is not believed. */
    Optional<Track> believed(Fix fix, double fromM, double toM) {
        var agreeing = fixes == 0 ? Optional.<Track>empty() : agreeing(fix, fromM, toM);
        if (agreeing.isPresent()) {
            track = agreeing.get();
            fixes++;
            return fixes >= FIXES_TO_BELIEVE ? agreeing : Optional.empty();
        }
        follower.begin(fix, fromM, toM).ifPresent(begun -> {
            track = begun;
            fixes = 1;
        });
        return Optional.empty();
    }

    /** Not so lenient with speed as a known track is: a bus in a town is hardly too fast. */
    private Optional<Track> agreeing(Fix fix, double fromM, double toM) {
        return follower.next(track, fix, fromM, toM).filter(next -> next.speedMps() <= maxSpeedMps);
    }
}
