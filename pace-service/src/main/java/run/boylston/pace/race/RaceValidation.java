package run.boylston.pace.race;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.problem.Problems;

/** Finds everything that is wrong with a race's definition, by JSON pointer. */
final class RaceValidation {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";
    private static final String RACE_ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final RaceDefinition race;
    private final Problems problems;

    private RaceValidation(RaceDefinition race, Problems problems) {
        this.race = race;
        this.problems = problems;
    }

    static void check(String id, RaceDefinition race, Problems problems) {
        if (!id.matches(RACE_ID)) {
            problems.at("", "id", "A race's id has lower-case letters, digits and hyphens, 64 at most.");
        }
        if (race == null) {
            problems.at("", "missing", "The body is empty.");
            return;
        }
        new RaceValidation(race, problems).checkAll();
    }

    private void checkAll() {
        required("/name", race.name());
        required("/date", race.date());
        checkZone();
        ids("/contests", race.contests(), Contest::id);
        ids("/points", race.points(), TimingPoint::id);
        ids("/waves", race.waves(), Wave::id);
        ids("/divisions", race.divisions(), Division::id);
        each("/ageGroups", orNone(race.ageGroups()), this::checkAgeGroup);
        each("/waves", orNone(race.waves()), (at, wave) -> required(at + "/gunTime", wave.gunTime()));
        each("/points", orNone(race.points()), this::checkPoint);
        each("/contests", orNone(race.contests()), this::checkContest);
        each("/divisions", orNone(race.divisions()), this::checkDivision);
        checkMats();
    }

    private void checkZone() {
        try {
            ZoneId.of(String.valueOf(race.zone()));
        } catch (DateTimeException e) {
            problems.at("/zone", "zone", "Not an IANA time zone: " + race.zone());
        }
    }

    private void checkAgeGroup(String at, String wording) {
        if (AgeGroup.find(wording).isEmpty()) {
            problems.at(at, "age-group", "An age group is worded 18-39 or 80+, not " + wording);
        }
    }

    private void checkPoint(String at, TimingPoint point) {
        if (!(point.distanceM() >= 0) || Double.isInfinite(point.distanceM())) {
            problems.at(at + "/distanceM", "distance", "A timing point lies 0 m or more along the course.");
        }
        if (orNone(point.mats()).isEmpty()) {
            problems.at(at + "/mats", "missing", "A timing point needs a mat.");
        }
        each(at + "/mats", orNone(point.mats()), (where, mat) -> required(where + "/role", mat.role()));
    }

    private void checkContest(String at, Contest contest) {
        if (!(contest.distanceM() > 0) || Double.isInfinite(contest.distanceM())) {
            problems.at(at + "/distanceM", "distance", "A contest is longer than 0 m.");
        }
        if (orNone(contest.points()).size() < 2) {
            problems.at(at + "/points", "missing", "A contest passes two timing points at least.");
        }
        var previous = Double.NEGATIVE_INFINITY;
        for (var id : orNone(contest.points())) {
            var point = orNone(race.points()).stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst();
            if (point.isEmpty()) {
                problems.at(at + "/points", "unknown-point", "There is no timing point " + id);
            } else if (point.get().distanceM() <= previous) {
                problems.at(at + "/points", "order", "Timing point " + id + " is not beyond the one before it.");
            }
            previous = point.map(TimingPoint::distanceM).orElse(previous);
        }
    }

    private void checkDivision(String at, Division division) {
        required(at + "/officialTime", division.officialTime());
        if (!(division.maxSpeedMps() > 0) || Double.isInfinite(division.maxSpeedMps())) {
            problems.at(at + "/maxSpeedMps", "speed", "The bound of the possible is more than 0 m/s.");
        }
        if (division.sex() != null && !Set.of("M", "F", "X").contains(division.sex())) {
            problems.at(at + "/sex", "sex", "M, F, X or absent, not " + division.sex());
        }
        var waves = orNone(race.waves()).stream().map(Wave::id).collect(Collectors.toSet());
        orNone(division.waves()).stream()
                .filter(wave -> !waves.contains(wave))
                .forEach(wave -> problems.at(at + "/waves", "unknown-wave", "There is no wave " + wave));
    }

    private void checkMats() {
        var seen = new HashSet<String>();
        orNone(race.points()).stream()
                .flatMap(point -> orNone(point.mats()).stream())
                .map(Mat::id)
                .filter(mat -> mat == null || !seen.add(mat))
                .forEach(mat -> problems.at("/points", "mat", "Mat without an id of its own: " + mat));
    }

    private <T> void ids(String at, List<T> items, Function<T, String> idOf) {
        if (orNone(items).isEmpty()) {
            problems.at(at, "missing", "At least one is needed.");
        }
        var seen = new HashSet<String>();
        each(at, orNone(items), (where, item) -> {
            var id = idOf.apply(item);
            if (id == null || !id.matches(ID)) {
                problems.at(where + "/id", "id", "An id has letters, digits, dots, hyphens: " + id);
            } else if (!seen.add(id)) {
                problems.at(where + "/id", "duplicate", "The id is used twice: " + id);
            }
        });
    }

    private interface Check<T> {
        void check(String at, T item);
    }

    private <T> void each(String at, List<T> items, Check<T> check) {
        for (var index = 0; index < items.size(); index++) {
            if (items.get(index) != null) {
                check.check(at + "/" + index, items.get(index));
            }
        }
    }

    private void required(String at, Object value) {
        if (value == null || value.toString().isBlank()) {
            problems.at(at, "missing", "Needed.");
        }
    }

    private static <T> List<T> orNone(List<T> items) {
        return items == null ? List.of() : items;
    }
}
