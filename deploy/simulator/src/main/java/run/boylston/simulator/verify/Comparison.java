package run.boylston.simulator.verify;

import java.util.List;

/**
 * Results held against the truth.
 *
 * @param entrants runners in the results
 * @param splits times at timing points in the results
 * @param lost splits that a mat read and the results do not have
 * @param mismatches every other figure that is not what happened
 * @param examples the first few of these, in words
 */
public record Comparison(
        int entrants, int starters, int finishers, long splits, long lost, long mismatches, List<String> examples) {}
