package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/**
 * Maps wall time to race time: at {@code wallTime} the race was {@code raceMs} past its first gun, and has gone on at
 * {@code rate} race seconds a second since. Topic {@code race-clock}, key {@code race}, sent only when it changes.
 *
 * @param replay true when this is a race of the past run again: pages say REPLAY where "live" would stand
 * @param revision grows with every change
 */
public record RaceClock(
        String race, long revision, State state, boolean replay, long raceMs, Instant wallTime, double rate) {

    public enum State {
        @JsonProperty("setup")
        SETUP,
        @JsonProperty("armed")
        ARMED,
        @JsonProperty("live")
        LIVE,
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("stopped")
        STOPPED,
        @JsonProperty("finished")
        FINISHED,
        @JsonProperty("official")
        OFFICIAL
    }

    /** Race time at a wall time, milliseconds from the first gun; negative before it. */
    public long raceMsAt(Instant wall) {
        return raceMs + Math.round(Duration.between(wallTime, wall).toMillis() * rate);
    }
}
