package run.boylston.pace.record;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.pace.race.CourseRow;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.race.RaceRow;

/** What a record's pace is laid over: the race's contests, and their courses where they are loaded. */
record RecordCourses(String race, RaceDefinition definition, Map<String, List<CourseEntry.Point>> courses) {

    static Uni<RecordCourses> load(String race) {
        return RaceRow.getRace(race).chain(row -> CourseRow.listOf(race)
                .map(courses -> new RecordCourses(race, row.readDefinition(), byContest(courses))));
    }

    Optional<Double> findDistanceM(String contest) {
        return Optional.ofNullable(contest)
                .filter(definition::hasContest)
                .map(id -> definition.getContest(id).distanceM());
    }

    Optional<List<CourseEntry.Point>> findCourse(String contest) {
        return Optional.ofNullable(courses.get(contest));
    }

    private static Map<String, List<CourseEntry.Point>> byContest(List<CourseRow> rows) {
        var courses = new HashMap<String, List<CourseEntry.Point>>();
        rows.forEach(row -> courses.put(row.id.contest, CourseRow.parsePoints(row.points)));
        return courses;
    }
}
