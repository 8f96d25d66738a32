package run.boylston.pace.race;

import static run.boylston.pace.race.JsonChecks.orNone;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.problem.Problems;

/** Finds everything that is wrong with a race's definition, by JSON pointer. */
final class RaceValidation {

    private static final String RACE_ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final double SAME_PLACE_M = 1;

    /** The longest race there is has 5,000 km: more is a mistyped number. */
    private static final double LONGEST_M = 10_000_000;

    /** Whoever waits longer reads the results. */
    private static final int LONGEST_DELAY_S = 3_600;

    private final RaceDefinition race;
    private final Problems problems;
    private final JsonChecks checks;

    private RaceValidation(RaceDefinition race, Problems problems) {
        this.race = race;
        this.problems = problems;
        checks = new JsonChecks(problems);
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
        checks.required("/name", race.name());
        checks.required("/date", race.date());
        if (race.date() != null && (race.date().getYear() < 1900 || race.date().getYear() > 2200)) {
            problems.at("/date", "time", "Not a day of any race: " + race.date());
        }
        checkZone();
        if (race.delayS() < 0 || race.delayS() > LONGEST_DELAY_S) {
            problems.at("/publicDelayS", "delay", "The public sees it 0 to " + LONGEST_DELAY_S + " seconds late.");
        }
        checks.each("/ageGroups", race.ageGroups(), this::checkAgeGroup);
        checkAgeGroups();
        new PointValidation(problems).check(race.points());
        checks.ids("/waves", race.waves(), Wave::id);
        checks.each("/waves", race.waves(), this::checkWave);
        checks.ids("/contests", race.contests(), Contest::id);
        checks.each("/contests", race.contests(), this::checkContest);
        new DivisionValidation(problems, race.waves()).check(race.divisions());
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

    /** Else an entrant's group would hang on the order in which they are written. */
    private void checkAgeGroups() {
        var groups = orNone(race.ageGroups()).stream()
                .filter(Objects::nonNull)
                .flatMap(wording -> AgeGroup.find(wording).stream())
                .sorted(Comparator.comparingInt(AgeGroup::from))
                .toList();
        for (var i = 1; i < groups.size(); i++) {
            if (groups.get(i).from() <= groups.get(i - 1).to()) {
                var names = groups.get(i - 1).name() + " and " + groups.get(i).name();
                problems.at("/ageGroups", "overlap", "An age is of one group, not of two: " + names);
            }
        }
    }

    private void checkWave(String at, Wave wave) {
        checks.required(at + "/name", wave.name());
        checks.required(at + "/gunTime", wave.gunTime());
        if (wave.gunTime() != null && !JsonBody.isOfARace(wave.gunTime())) {
            problems.at(at + "/gunTime", "time", "Not a time of any race: " + wave.gunTime());
        }
    }

    private void checkContest(String at, Contest contest) {
        checks.required(at + "/name", contest.name());
        if (!(contest.distanceM() > 0 && contest.distanceM() <= LONGEST_M)) {
            problems.at(at + "/distanceM", "distance", "A contest is longer than 0 m, and 10,000 km at most.");
        }
        if (contest.highestSeededBib() != null && contest.highestSeededBib() < 1) {
            problems.at(at + "/highestSeededBib", "bib", "Seeded bibs begin at 1.");
        }
        if (orNone(contest.points()).size() < 2) {
            problems.at(at + "/points", "missing", "A contest passes two timing points at least.");
            return;
        }
        var previous = Double.NEGATIVE_INFINITY;
        for (var id : contest.points()) {
            var point = orNone(race.points()).stream()
                    .filter(known -> known != null && Objects.equals(known.id(), id))
                    .findFirst();
            if (point.isEmpty()) {
                problems.at(at + "/points", "unknown-point", "There is no timing point " + id);
            } else if (point.get().distanceM() <= previous) {
                problems.at(at + "/points", "order", "Timing point " + id + " is not beyond the one before it.");
            } else if (previous == Double.NEGATIVE_INFINITY && point.get().distanceM() != 0) {
                problems.at(at + "/points", "start", "The first timing point is the start, at 0 m: " + id);
            }
            previous = point.map(TimingPoint::distanceM).orElse(previous);
        }
        if (Math.abs(previous - contest.distanceM()) > SAME_PLACE_M) {
            problems.at(at + "/points", "finish", "The last timing point is the finish, at the contest's distance.");
        }
    }
}
