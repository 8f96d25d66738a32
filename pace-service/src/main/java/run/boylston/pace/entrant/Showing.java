package run.boylston.pace.entrant;

/** What of an entrant leaves this service. */
public enum Showing {
    NOTHING,
    /** What was run, and nothing that moves. */
    RESULT,
    /** Where they are as well. */
    LIVE
}
