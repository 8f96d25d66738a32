package run.boylston.feed.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import run.boylston.contracts.live.EntrantView.PlaceNow;
import run.boylston.contracts.race.RaceClock;

/** The newest order on the road, worked out anew at most twice a second however many ask, and only while the race is live. */
final class RoadOrders {

    private static final Duration KEPT = Duration.ofMillis(500);

    private RoadOrder newest;

    Optional<PlaceNow> place(EntrantState state, Chunks<EntrantState> entrants, RaceClock clock, Instant now) {
        return clock == null || clock.state() != RaceClock.State.LIVE
                ? Optional.empty()
                : order(entrants, clock, now).place(state);
    }

    private synchronized RoadOrder order(Chunks<EntrantState> entrants, RaceClock clock, Instant now) {
        if (newest == null
                || !newest.clock().equals(clock)
                || Duration.between(newest.at(), now).abs().compareTo(KEPT) > 0) {
            newest = new RoadOrder(entrants, clock, now);
        }
        return newest;
    }
}
