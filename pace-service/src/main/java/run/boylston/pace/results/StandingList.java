package run.boylston.pace.results;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/** Standings at one timing point of a contest, division after division. */
record StandingList(String race, String contest, String point, ResultsStatus resultsStatus, List<Standing> standings) {}
