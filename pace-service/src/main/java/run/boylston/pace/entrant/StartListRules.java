package run.boylston.pace.entrant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.race.AgeGroup;
import run.boylston.pace.race.RaceDefinition;

/**
 * What a start list may refer to: the race's own divisions, waves and age groups, and the records loaded.
 *
 * @param erased bibs of those who are to come back with no start list
 */
record StartListRules(
        RaceDefinition race,
        Map<String, Division> divisions,
        Set<String> waves,
        List<AgeGroup> ageGroups,
        Set<String> targets,
        Set<String> erased) {

    static StartListRules of(RaceDefinition race, Set<String> targets, Set<String> erased) {
        return new StartListRules(
                race,
                race.divisions().stream().collect(Collectors.toMap(Division::id, Function.identity())),
                race.waves().stream().map(Wave::id).collect(Collectors.toSet()),
                race.ageGroups() == null
                        ? List.of()
                        : race.ageGroups().stream()
                                .map(AgeGroup::find)
                                .flatMap(Optional::stream)
                                .toList(),
                targets,
                erased);
    }

    boolean mayStart(String division, String wave) {
        var allowed = divisions.get(division).waves();
        return allowed == null || allowed.isEmpty() || allowed.contains(wave);
    }
}
