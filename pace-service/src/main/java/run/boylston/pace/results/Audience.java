package run.boylston.pace.results;

import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.problem.ProblemException;

/** For whom a list is made: the crew sees everybody and everything, the public what may be seen. */
enum Audience {
    CREW,
    PUBLIC;

    /** @param word absent for the crew's own list */
    static Audience of(String word) {
        return switch (word == null ? "crew" : word) {
            case "crew" -> CREW;
            case "public" -> PUBLIC;
            default -> throw ProblemException.badRequest("A list is for crew or public: ?audience=");
        };
    }

    /** Results of who is shown in results only, minors first of all, wait until a person has looked at them. */
    boolean sees(Visibility visibility, ResultsStatus status) {
        return switch (visibility) {
            case PUBLIC, ALIAS -> true;
            case RESULTS_ONLY -> this == CREW || status != ResultsStatus.LIVE;
            case HIDDEN -> this == CREW;
        };
    }
}
