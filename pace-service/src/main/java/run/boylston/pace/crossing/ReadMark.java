package run.boylston.pace.crossing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a read, for the crew. A read without marks is a split, or was taken by a mat off the entrant's way. */
public enum ReadMark {
    /** Before the gun that counts. */
    @JsonProperty("early")
    EARLY,
    /** Later than the race's clock was when it was received. */
    @JsonProperty("future")
    FUTURE,
    /** Faster than anyone of the division can be, or in no order that a run has. */
    @JsonProperty("bad")
    BAD,
    /** Its split is out of step with those beside it. */
    @JsonProperty("questionable")
    QUESTIONABLE,
    /** By a backup mat. */
    @JsonProperty("backup")
    BACKUP,
    /** A person voided the split or closed the point. */
    @JsonProperty("void")
    VOID,
    /** The point has its split already, by another read or a judge. */
    @JsonProperty("repeated")
    REPEATED,
    /** After the entrant was out of the race. */
    @JsonProperty("afterDrop")
    AFTER_DROP,
    /** After the entrant's finish. */
    @JsonProperty("afterFinish")
    AFTER_FINISH,
    /** Before the race was armed, or after it was over. */
    @JsonProperty("test")
    TEST
}
