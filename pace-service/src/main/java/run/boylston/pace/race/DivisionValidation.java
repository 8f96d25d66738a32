package run.boylston.pace.race;

import static run.boylston.pace.race.JsonChecks.orNone;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.problem.Problems;

/** Finds everything that is wrong with a race's divisions. */
final class DivisionValidation {

    private final Problems problems;
    private final JsonChecks checks;
    private final Set<String> waves;
    private final Set<Integer> featured = new HashSet<>();

    DivisionValidation(Problems problems, List<Wave> waves) {
        this.problems = problems;
        this.checks = new JsonChecks(problems);
        this.waves =
                orNone(waves).stream().filter(Objects::nonNull).map(Wave::id).collect(Collectors.toSet());
    }

    void check(List<Division> divisions) {
        checks.ids("/divisions", divisions, Division::id);
        checks.each("/divisions", divisions, this::checkDivision);
    }

    private void checkDivision(String at, Division division) {
        checks.required(at + "/name", division.name());
        checks.required(at + "/officialTime", division.officialTime());
        if (!(division.maxSpeedMps() > 0) || Double.isInfinite(division.maxSpeedMps())) {
            problems.at(at + "/maxSpeedMps", "speed", "The bound of the possible is more than 0 m/s.");
        }
        if (division.sex() != null && !Set.of("M", "F", "X").contains(division.sex())) {
            problems.at(at + "/sex", "sex", "M, F, X or absent, not " + division.sex());
        }
        if (division.featured() != null && (division.featured() < 1 || !featured.add(division.featured()))) {
            problems.at(at + "/featured", "featured", "1, 2, 3, ...: each place on the page is one division's.");
        }
        if (orNone(division.waves()).isEmpty()) {
            problems.at(at + "/waves", "missing", "A division starts in one wave at least.");
        }
        orNone(division.waves()).stream()
                .filter(wave -> !waves.contains(wave))
                .forEach(wave -> problems.at(at + "/waves", "unknown-wave", "There is no wave " + wave));
    }
}
