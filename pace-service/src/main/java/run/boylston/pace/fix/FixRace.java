package run.boylston.pace.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.pace.corrections.CorrectedRaces;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixFilter;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.CourseRow;

/**
 * A race as fixes need it: its courses as lines, its mats, its zero of time. Immutable.
 *
 * @param pointsM distances of each contest's timing points, ascending
 */
record FixRace(RaceEntry race, Map<String, CourseLine> courses, Map<String, List<Double>> pointsM) {

    private static final String COURSES = "select contest, points from course where race = $1";

    static FixRace load(PgSession session, String race) {
        var courses = new HashMap<String, CourseLine>();
        for (var row : session.query(COURSES, race)) {
            courses.put(row.getString(0), CourseLine.of(CourseRow.parsePoints(row.getString(1))));
        }
        return of(CorrectedRaces.get(session, race), courses);
    }

    private static FixRace of(RaceEntry race, Map<String, CourseLine> courses) {
        var pointsM = race.contests().stream().collect(Collectors.toMap(Contest::id, one -> pointsM(race, one)));
        return new FixRace(race, Map.copyOf(courses), Map.copyOf(pointsM));
    }

    /** Empty while the contest's course, or the entrant's division, is not laid down. */
    Optional<FixFilter> newFilter(Tracked tracked) {
        var course = courses.get(tracked.contest());
        if (course == null) {
            return Optional.empty();
        }
        return tracked.vehicle()
                ? Optional.of(FixFilter.vehicle(course))
                : findMaxSpeedMps(tracked)
                        .map(speed -> FixFilter.runner(course, pointsM.get(tracked.contest()), speed));
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

    private static List<Double> pointsM(RaceEntry race, Contest contest) {
        return race.points().stream()
                .filter(point -> contest.points().contains(point.id()))
                .map(TimingPoint::distanceM)
                .sorted()
                .toList();
    }
}
