package run.boylston.pace.scoring;

import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.clock.ClockHistory;
import run.boylston.pace.crossing.ScoringRace;

/**
 * A race as a transaction finds it.
 *
 * @param clocks when what was received can be of
 * @param suspended true while the race is suspended or stopped: nothing beyond the last mat passed is told of anybody
 */
record RaceNow(ScoringRace race, ClockHistory clocks, ResultsStatus resultsStatus, boolean suspended) {}
