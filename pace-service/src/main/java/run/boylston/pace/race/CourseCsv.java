package run.boylston.pace.race;

import java.util.List;
import java.util.Set;
import run.boylston.contracts.race.CourseEntry.Landmark;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.csv.CsvBody;
import run.boylston.pace.problem.Problems;

/** A course and its landmarks as the organiser's CSV has them. */
final class CourseCsv {

    private static final Set<String> COURSE = Set.of("distance_m", "lat", "lon", "elevation_m");
    private static final Set<String> LANDMARKS = Set.of("distance_m", "name", "kind");

    private CourseCsv() {}

    static List<Point> readPoints(String body, double contestDistanceM, Problems problems) {
        var lines = CsvBody.read(body, COURSE, COURSE, problems);
        var points = lines.stream().map(line -> point(line, problems)).toList();
        if (problems.isEmpty()) {
            CourseLine.problems(points, contestDistanceM)
                    .forEach(problem -> problems.line(lineOf(lines, problem), null, "course", problem.detail()));
        }
        return points;
    }

    static List<Landmark> readLandmarks(String body, Problems problems) {
        return CsvBody.read(body, LANDMARKS, LANDMARKS, problems).stream()
                .map(line -> new Landmark(
                        line.number("distance_m", problems),
                        line.require("name", problems),
                        line.require("kind", problems)))
                .toList();
    }

    private static Point point(CsvBody.Line line, Problems problems) {
        return new Point(
                line.number("distance_m", problems),
                line.number("lat", problems),
                line.number("lon", problems),
                line.number("elevation_m", problems));
    }

    private static long lineOf(List<CsvBody.Line> lines, CourseLine.Problem problem) {
        return problem.index() < 0 || lines.isEmpty()
                ? 1
                : lines.get(problem.index()).number();
    }
}
