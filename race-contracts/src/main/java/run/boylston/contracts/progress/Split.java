package run.boylston.contracts.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * One timing point passed.
 *
 * @param point the timing point's id
 * @param time when it was passed
 * @param raceMs the same, milliseconds of race time
 * @param gunMs milliseconds since the entrant's gun
 * @param netMs milliseconds since the entrant's start
 * @param segmentFrom id of the previous point that has a split; absent for the first
 * @param segmentMs milliseconds since that one
 * @param source what it was taken from
 * @param marks doubts; a marked split is kept and shown
 * @param aheadMs milliseconds ahead of the entrant's target here, negative behind; absent without a target
 */
public record Split(
        String point,
        double distanceM,
        Instant time,
        long raceMs,
        long gunMs,
        long netMs,
        String segmentFrom,
        Long segmentMs,
        Source source,
        List<Mark> marks,
        Long aheadMs) {

    public enum Source {
        @JsonProperty("mat")
        MAT,
        @JsonProperty("backup")
        BACKUP,
        @JsonProperty("judge")
        JUDGE
    }

    public enum Mark {
        /** Before its gun. */
        @JsonProperty("early")
        EARLY,
        /** Faster than anyone of the division can be. */
        @JsonProperty("bad")
        BAD,
        /** Out of step with the splits beside it. */
        @JsonProperty("questionable")
        QUESTIONABLE,
        /** From a backup mat. */
        @JsonProperty("backup")
        BACKUP,
        /** No mat saw the start: its net time counts from the gun. */
        @JsonProperty("estimated")
        ESTIMATED
    }
}
