package run.boylston.contracts.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The words of IOF XML 3.0. The machine sets only the first three; the others are a person's or a declared cut-off's.
 */
public enum EntrantStatus {
    @JsonProperty("Inactive")
    INACTIVE,
    @JsonProperty("Active")
    ACTIVE,
    @JsonProperty("Finished")
    FINISHED,
    @JsonProperty("DidNotStart")
    DID_NOT_START,
    @JsonProperty("DidNotFinish")
    DID_NOT_FINISH,
    @JsonProperty("Disqualified")
    DISQUALIFIED,
    @JsonProperty("OverTime")
    OVER_TIME
}
