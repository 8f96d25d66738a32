package run.boylston.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import run.boylston.contracts.Json;

/**
 * What came out of a race, held against what went in.
 *
 * @param entrants runners in the results
 * @param starters of these, with any split
 * @param finishers of these, with a finish
 * @param reads distinct mat reads sent
 * @param splits in the results
 * @param lost splits that a mat read and the results do not have
 * @param mismatches figures in the results that are not what happened
 * @param lagP99Ms from a read taken at the front door to its progress published, 99th percentile, milliseconds; negative
 *     when pace-service did not say
 * @param wallS seconds the replay took
 */
@JsonPropertyOrder({"entrants", "starters", "finishers", "reads", "splits", "lost", "mismatches", "lag_p99_ms", "wall_s"
})
public record Summary(
        int entrants,
        int starters,
        int finishers,
        long reads,
        long splits,
        long lost,
        long mismatches,
        @JsonProperty("lag_p99_ms") double lagP99Ms,
        @JsonProperty("wall_s") double wallS) {

    /** Whether the results are those of the race that was run: somebody finished, nothing is lost, nothing invented. */
    public boolean holds() {
        return finishers > 0 && lost == 0 && mismatches == 0;
    }

    /** One line of JSON. */
    public String toJson() {
        return new String(Json.write(this), StandardCharsets.UTF_8);
    }
}
