package run.boylston.feed.graphics;

import java.time.Instant;
import java.util.List;
import run.boylston.contracts.race.RaceClock;

/**
 * The race's clock and those of its starts.
 *
 * @param raceMs since the first gun, negative before it; absent until the clock is set, as all of its figures
 * @param rate race seconds a second; a graphic that counts by itself counts so
 */
public record ClockGraphic(
        Settled settled,
        String name,
        RaceClock.State state,
        Long raceMs,
        String raceTime,
        Double rate,
        Instant time,
        String timeOfDay,
        Instant serverTime,
        List<WaveClock> waves) {

    /** @param elapsedMs since this start's gun, negative before it */
    public record WaveClock(
            String wave,
            String name,
            Instant gunTime,
            String gunTimeOfDay,
            Long elapsedMs,
            String elapsed,
            boolean started) {}
}
