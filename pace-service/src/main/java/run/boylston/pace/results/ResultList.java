package run.boylston.pace.results;

import java.time.Instant;
import java.util.List;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/**
 * A contest's results, by division and in each by place, those without a place last.
 *
 * @param resultsStatus how settled they are; a person says so
 */
record ResultList(String race, String contest, ResultsStatus resultsStatus, Instant madeAt, List<Result> results) {}
