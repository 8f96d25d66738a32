package run.boylston.pace.race;

import java.util.List;
import java.util.Set;
import run.boylston.contracts.race.CourseEntry.Landmark;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.course.FilePlace;
import run.boylston.pace.course.Track;
import run.boylston.pace.course.TrackPoint;
import run.boylston.pace.csv.CsvBody;
import run.boylston.pace.problem.Problems;

/**
 * A course and its landmarks as the organiser's CSV has them. A course with a column {@code distance_m} is calibrated
 * already and taken as it is; without one it is a drawn line like any other.
 */
final class CourseCsv {

    private static final String DISTANCE = "distance_m";
    private static final Set<String> DRAWN = Set.of("lat", "lon", "elevation_m");
    private static final Set<String> COURSE = Set.of(DISTANCE, "lat", "lon", "elevation_m");
    private static final Set<String> LANDMARKS = Set.of(DISTANCE, "name", "kind");

    private CourseCsv() {}

    static List<Point> readPoints(String body, double contestDistanceM, boolean level, Problems problems) {
        var lines = CsvBody.read(body, DRAWN, COURSE, problems);
        if (!lines.isEmpty() && !lines.get(0).has(DISTANCE)) {
            var track = track(lines, problems);
            return problems.isEmpty() ? CourseTracks.points(track, contestDistanceM, level, problems) : List.of();
        }
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
                        line.number(DISTANCE, problems),
                        line.require("name", problems),
                        line.require("kind", problems)))
                .toList();
    }

    private static Track track(List<CsvBody.Line> lines, Problems problems) {
        var points = lines.stream()
                .map(line -> new TrackPoint(
                        line.number("lat", problems),
                        line.number("lon", problems),
                        line.find("elevation_m").isEmpty() ? Double.NaN : line.number("elevation_m", problems),
                        FilePlace.line(line.number())))
                .toList();
        points.stream()
                .filter(point -> !point.isOnEarth())
                .forEach(point -> problems.line(
                        point.place().line(), null, "coordinates", "A point needs its lat and lon, in degrees."));
        return new Track(List.of(points), List.of());
    }

    private static Point point(CsvBody.Line line, Problems problems) {
        return new Point(
                line.number(DISTANCE, problems),
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
