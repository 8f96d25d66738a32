package run.boylston.pace.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.pace.corrections.CorrectedRaces;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixFilter;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.CourseRow;

/** A race as fixes need it: its courses as lines, its mats, its zero of time. Immutable. */
record FixRace(RaceEntry race, Map<String, CourseLine> courses) {

    private static final String COURSES = "select contest, points from course where race = $1";

    static FixRace load(PgSession session, String race) {
        var courses = new HashMap<String, CourseLine>();
        for (var row : session.query(COURSES, race)) {
            courses.put(row.getString(0), CourseLine.of(CourseRow.parsePoints(row.getString(1))));
        }
        return new FixRace(CorrectedRaces.get(session, race), Map.copyOf(courses));
    }

    /** Empty while the contest's course, or the entrant's division, is not laid down. */
    Optional<FixFilter> newFilter(Tracked tracked) {
        var course = courses.get(tracked.contest());
        if (course == null) {
            return Optional.empty();
        }
        return tracked.vehicle()
                ? Optional.of(FixFilter.vehicle(course))
                : findMaxSpeedMps(tracked).map(speed -> FixFilter.runner(course, pointsM(tracked.contest()), speed));
    }

    long raceMs(Instant time) {
        return Duration.between(race.firstGun(), time).toMillis();
    }

    private Optional<Double> findMaxSpeedMps(Tracked tracked) {
        return race.divisions().stream()
                .filter(division -> division.id().equals(tracked.division()))
                .map(Division::maxSpeedMps)
                .findFirst();
    }

    private List<Double> pointsM(String contest) {
        var passed = race.contests().stream()
                .filter(one -> one.id().equals(contest))
                .findFirst()
                .orElseThrow()
                .points();
        return race.points().stream()
                .filter(point -> passed.contains(point.id()))
                .map(TimingPoint::distanceM)
                .sorted()
                .toList();
    }
}
