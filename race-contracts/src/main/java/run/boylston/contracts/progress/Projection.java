package run.boylston.contracts.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When the finish will be reached, as known at the last split.
 *
 * @param finishMs the one figure to name, about the median, milliseconds since the entrant's start
 * @param lowMs 5 % quantile, the same clock
 * @param highMs 95 % quantile, the same clock
 * @param basis what it was learnt from
 * @param outlook the target in words; absent without a target
 * @param chancePercent how likely the target is, 1 to 99; absent without a target, and where nobody was ever like this run
 * @param reason why it is no more certain than it is, for a person; absent if there is nothing to say
 */
public record Projection(
        long finishMs, long lowMs, long highMs, Basis basis, Outlook outlook, Integer chancePercent, String reason) {

    /** One that no number is given to. */
    public Projection(long finishMs, long lowMs, long highMs, Basis basis, Outlook outlook, String reason) {
        this(finishMs, lowMs, highMs, basis, outlook, null, reason);
    }

    public enum Basis {
        /** Past finishers at this point of this course. */
        @JsonProperty("history")
        HISTORY,
        /** Only this runner's own pace: nothing in the model's experience is like this run. */
        @JsonProperty("ownPace")
        OWN_PACE
    }

    public enum Outlook {
        @JsonProperty("likely")
        LIKELY,
        @JsonProperty("possible")
        POSSIBLE,
        @JsonProperty("unlikely")
        UNLIKELY,
        @JsonProperty("outOfReach")
        OUT_OF_REACH
    }
}
