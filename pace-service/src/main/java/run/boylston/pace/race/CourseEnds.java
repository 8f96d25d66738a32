package run.boylston.pace.race;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.problem.Problems;

/** Within a change of a race: a course ends where its contest does, or the contest must keep its distance. */
final class CourseEnds {

    private CourseEnds() {}

    /** @param problems are told of contests whose course is of another distance */
    static Uni<Void> follow(String race, RaceDefinition definition, Problems problems) {
        return CourseRow.listOf(race)
                .map(rows -> rows.stream()
                        .map(row -> follow(row, definition, problems))
                        .filter(Objects::nonNull)
                        .toList())
                .chain(moved -> OutboxRow.replace(List.of(), moved));
    }

    /** @return the course if it ends elsewhere now, null if not */
    private static CourseEntry follow(CourseRow row, RaceDefinition definition, Problems problems) {
        if (!definition.hasContest(row.id.contest)) {
            return null;
        }
        var distanceM = definition.getContest(row.id.contest).distanceM();
        var points = CourseRow.parsePoints(row.points);
        var ending = CourseLine.endingAt(distanceM, points);
        if (!CourseLine.problems(ending, distanceM).isEmpty()) {
            problems.at(
                    "/contests",
                    "course",
                    "The course of contest " + row.id.contest + " does not end at " + distanceM
                            + " m: take it away first, and load another afterwards.");
            return null;
        }
        if (ending.equals(points)) {
            return null;
        }
        row.points = CourseRow.json(ending);
        return row.entry();
    }
}
