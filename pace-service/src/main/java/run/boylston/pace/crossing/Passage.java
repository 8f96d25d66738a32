package run.boylston.pace.crossing;

/**
 * A timing point passed, as chosen from its reads.
 *
 * @param point its place in the contest's order, the start being 0
 * @param timeMs epoch milliseconds
 */
record Passage(int point, long timeMs, boolean backup) {}
