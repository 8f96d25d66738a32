package run.boylston.ingest.decoding;

/** Why an item, or a whole body, was not taken: the fixed words to count by. */
public enum Reason {
    MALFORMED_JSON("malformed-json"),
    TOO_MANY_ITEMS("too-many-items"),
    NOT_AN_OBJECT("not-an-object"),
    MISSING_FIELD("missing-field"),
    WRONG_TYPE("wrong-type"),
    MALFORMED_NAME("malformed-name"),
    MALFORMED_TIME("malformed-time"),
    TIME_WITHOUT_ZONE("time-without-zone"),
    TIME_OUT_OF_RANGE("time-out-of-range"),
    OUT_OF_RANGE("out-of-range");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
