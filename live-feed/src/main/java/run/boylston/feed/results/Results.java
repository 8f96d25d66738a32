package run.boylston.feed.results;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/**
 * Part of a contest's results, by division and in each by place, those without a place last.
 *
 * @param resultsStatus how settled they are; a person says so
 * @param total how many there are of those asked for
 * @param offset how many of them stand before these
 */
public record Results(
        String race, String contest, ResultsStatus resultsStatus, int total, int offset, List<Result> results) {}
