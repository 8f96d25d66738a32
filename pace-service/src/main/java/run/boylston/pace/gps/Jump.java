package run.boylston.pace.gps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fixes that the track does not allow. One is a jump; so many that agree with each other, and with what a runner can do,
 * say that it was the track that was wrong. Each leg of a course that passes near itself is a guess of its own: on the
 * wrong one a runner goes backwards, and what follows does not agree. Not thread-safe.
 */
final class Jump {

    private static final int FIXES_TO_BELIEVE = 5;
    private static final int FIXES_TO_DOUBT_THE_TRACK = 3;

    /** Among fixes that agree one may be nonsense, not two in a row. */
    private static final int MOST_MISSED = 1;

    private static final int MOST_GUESSES = 12;

    /** Who stands seems to go back as fast as this at times. */
    private static final double STANDING_MPS = 0.5;

    /** @param missed fixes in a row, the newest among them, that it does not explain */
    private record Guess(Track track, int fixes, int missed) {}

    private final Follower follower;
    private final double maxSpeedMps;

    /** The oldest first, those of one fix in course order. */
    private List<Guess> guesses = List.of();

    Jump(Follower follower, double maxSpeedMps) {
        this.follower = follower;
        this.maxSpeedMps = maxSpeedMps;
    }

    void forget() {
        guesses = List.of();
    }

    /** So many agree with each other and not with the track that one which the track allows may be chance. */
    boolean isLikelierThanTrack() {
        return guesses.stream().anyMatch(guess -> guess.fixes() >= FIXES_TO_DOUBT_THE_TRACK);
    }

    /** Another fix that was not allowed; empty while no guess is believed. */
    Optional<Track> believed(Fix fix, double fromM, double toM) {
        var next = new ArrayList<Guess>();
        guesses.forEach(guess -> next(guess, fix, fromM, toM).ifPresent(next::add));
        if (next.stream().allMatch(guess -> guess.missed() > 0)) {
            follower.beginOnEachLeg(fix, fromM, toM).forEach(track -> next.add(new Guess(track, 1, 0)));
        }
        guesses = next.subList(Math.max(0, next.size() - MOST_GUESSES), next.size());
        return guesses.stream()
                .filter(guess -> guess.fixes() >= FIXES_TO_BELIEVE)
                .map(Guess::track)
                .findFirst();
    }

    private Optional<Guess> next(Guess guess, Fix fix, double fromM, double toM) {
        return agreeing(guess.track(), fix, fromM, toM)
                .map(track -> new Guess(track, guess.fixes() + 1, 0))
                .or(() -> Optional.of(new Guess(guess.track(), guess.fixes(), guess.missed() + 1)))
                .filter(kept -> kept.missed() <= MOST_MISSED);
    }

    /**
     * Not so lenient with speed as a known track is: a bus in a town is hardly too fast, a wrong leg hardly backwards. A
     * guess from a fix ahead of the clock says nothing of one before it.
     */
    private Optional<Track> agreeing(Track track, Fix fix, double fromM, double toM) {
        if (fix.atS() < track.timeS()) {
            return Optional.empty();
        }
        return follower.next(track, fix, fromM, toM)
                .filter(next -> next.speedMps() >= -STANDING_MPS && next.speedMps() <= maxSpeedMps);
    }
}
