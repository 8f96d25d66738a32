package run.boylston.pace.results;

import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.pace.corrections.CorrectedRaces;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.race.RaceDefinitions;

/**
 * A race and the one of its contests that a list is asked of.
 *
 * @param contest as corrections have it: where its finish was moved to, without the points that are gone
 */
record RaceContest(String id, RaceDefinition race, Contest contest) {

    /** @param contest may be null where the race has only one */
    static RaceContest get(PgSession session, String race, String contest) {
        var definition = RaceDefinitions.get(session, race);
        var contests = CorrectedRaces.get(session, race).contests();
        return contests.stream()
                .filter(one -> contest == null ? contests.size() == 1 : contest.equals(one.id()))
                .findFirst()
                .map(one -> new RaceContest(race, definition, one))
                .orElseThrow(() -> ProblemException.badRequest("Name a contest of the race: ?contest="));
    }

    String finish() {
        return contest.points().get(contest.points().size() - 1);
    }
}
