package run.boylston.contracts.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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
 * @param ahead what a page needs to move all this with now; absent in what older services wrote
 */
public record Projection(
        long finishMs,
        long lowMs,
        long highMs,
        Basis basis,
        Outlook outlook,
        Integer chancePercent,
        String reason,
        Ahead ahead) {

    /** One that no number is given to, and that stands still. */
    public Projection(long finishMs, long lowMs, long highMs, Basis basis, Outlook outlook, String reason) {
        this(finishMs, lowMs, highMs, basis, outlook, null, reason, null);
    }

    /**
     * What was open when the last split was taken. That the next mat has not reported, and where GPS saw the entrant on the way, tell
     * more with every second: whoever shows it, works out how much. All times are milliseconds since the entrant's start.
     *
     * @param fromM where the last split was taken, metres along the course
     * @param fromMs when
     * @param nextM the next mat, metres along the course
     * @param nextMs when it will be passed, at the levels 1, 5, 20, 50, 80, 95 and 99 %
     * @param finishMs when the finish will be reached, at the same levels
     * @param tie how much the finish goes with the next mat: correlation of where in the order a run is at both
     */
    public record Ahead(double fromM, long fromMs, double nextM, List<Long> nextMs, List<Long> finishMs, double tie) {}

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
