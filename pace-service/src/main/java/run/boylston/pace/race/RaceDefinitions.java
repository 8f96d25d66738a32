package run.boylston.pace.race;

import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.problem.ProblemException;

/** A race's definition within a transaction of plain statements. */
public final class RaceDefinitions {

    private RaceDefinitions() {}

    /** @throws ProblemException with status 404 if there is no such race */
    public static RaceDefinition get(PgSession session, String race) {
        for (var row : session.query("select definition from race where race = $1", race)) {
            return RaceRow.parse(row.getString(0));
        }
        throw ProblemException.unknownRace(race);
    }
}
