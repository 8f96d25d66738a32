package run.boylston.pace.results;

import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.race.RaceDefinitions;

/** A race and the one of its contests that a list is asked of. */
record RaceContest(String id, RaceDefinition race, Contest contest) {

    /** @param contest may be null where the race has only one */
    static RaceContest get(PgSession session, String race, String contest) {
        var definition = RaceDefinitions.get(session, race);
        if (contest == null && definition.contests().size() == 1) {
            return new RaceContest(race, definition, definition.contests().get(0));
        }
        if (contest == null || !definition.hasContest(contest)) {
            throw ProblemException.badRequest("Name a contest of the race: ?contest=");
        }
        return new RaceContest(race, definition, definition.getContest(contest));
    }

    String finish() {
        return contest.points().get(contest.points().size() - 1);
    }
}
