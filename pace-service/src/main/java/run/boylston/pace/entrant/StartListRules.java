package run.boylston.pace.entrant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.race.AgeGroup;
import run.boylston.pace.race.RaceDefinition;

/**
 * What a start list may refer to: the race's own divisions, waves and age groups, and the records loaded.
 *
 * @param targets each with its contest, by which its pace is made
 * @param erased bibs of those who are to come back with no start list
 */
record StartListRules(
        RaceDefinition race,
        Map<String, Division> divisions,
        Set<String> waves,
        List<AgeGroup> ageGroups,
        Map<String, String> targets,
        Set<String> erased) {

    static StartListRules of(RaceDefinition race, Map<String, String> targets, Set<String> erased) {
        return new StartListRules(
                race,
                race.divisions().stream().collect(Collectors.toMap(Division::id, Function.identity())),
                race.waves().stream().map(Wave::id).collect(Collectors.toSet()),
                race.groups(),
                targets,
                erased);
    }

    Set<String> contests() {
        return race.contests().stream().map(Contest::id).collect(Collectors.toSet());
    }

    /** Those that a division starts in; all of the race's if it does not say, or if there is no such division. */
    Collection<String> wavesOf(String division) {
        var known = division == null ? null : divisions.get(division);
        return known == null || known.waves() == null || known.waves().isEmpty() ? waves : known.waves();
    }

    boolean mayStart(String division, String wave) {
        return wavesOf(division).contains(wave);
    }
}
