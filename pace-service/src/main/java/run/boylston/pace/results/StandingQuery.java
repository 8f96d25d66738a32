package run.boylston.pace.results;

import java.util.List;
import java.util.Set;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.pace.problem.Problems;

/**
 * Which standings are asked for. What is null is not asked for: every division, sex and age group.
 *
 * @param point beyond the start
 * @param limit the last place wanted; everybody who shares it is in
 */
record StandingQuery(String point, String division, String sex, String ageGroup, int limit) {

    private static final int MOST = 50_000;

    /** @throws run.boylston.pace.problem.ProblemException with everything that the race does not have */
    static StandingQuery of(RaceContest of, String point, String division, String sex, String ageGroup, Integer limit) {
        var problems = new Problems();
        var beyondStart = of.contest().points().subList(1, of.contest().points().size());
        known("point", point, beyondStart, problems);
        known(
                "division",
                division,
                of.race().divisions().stream().map(Division::id).toList(),
                problems);
        known(
                "ageGroup",
                ageGroup,
                of.race().ageGroups() == null ? List.of() : of.race().ageGroups(),
                problems);
        known("sex", sex, List.of("M", "F", "X"), problems);
        if (limit != null && limit < 1) {
            problems.at("limit", "limit", "1 or more");
        }
        problems.refuse("query");
        return new StandingQuery(
                point == null ? of.finish() : point, division, sex, ageGroup, limit == null ? MOST : limit);
    }

    private static void known(String parameter, String value, List<String> known, Problems problems) {
        if (value != null && !Set.copyOf(known).contains(value)) {
            problems.at(parameter, "unknown", "One of " + String.join(", ", known));
        }
    }
}
