package run.boylston.pace.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
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
    private static final String ELEVATION = "elevation_m";
    private static final Set<String> LEVEL = Set.of("lat", "lon");
    private static final Set<String> DRAWN = Set.of("lat", "lon", ELEVATION);
    private static final Set<String> COURSE = Set.of(DISTANCE, "lat", "lon", ELEVATION);
    private static final Set<String> LANDMARKS = Set.of(DISTANCE, "name", "kind");

    private CourseCsv() {}

    /** Points that cannot be read are told and left out, so that the others' problems are told with them. */
    static List<Point> readPoints(String body, double contestDistanceM, boolean level, Problems problems) {
        var lines = CsvBody.read(body, level ? LEVEL : DRAWN, COURSE, problems);
        if (!lines.isEmpty() && !lines.get(0).has(DISTANCE)) {
            return CourseTracks.points(track(lines, problems), contestDistanceM, level, problems);
        }
        var numbers = new ArrayList<CsvBody.Line>();
        var points = new ArrayList<Point>();
        for (var line : lines) {
            var point = point(line, level, problems);
            if (isFinite(point)) {
                numbers.add(line);
                points.add(point);
            }
        }
        var course = CourseLine.endingAt(contestDistanceM, points);
        CourseLine.problems(course, contestDistanceM)
                .forEach(problem -> problems.line(lineOf(numbers, problem), null, "course", problem.detail()));
        return course;
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
                        line.find(ELEVATION).isEmpty() ? Double.NaN : line.number(ELEVATION, problems),
                        FilePlace.line(line.number())))
                .toList();
        points.stream()
                .filter(point -> !point.isOnEarth())
                .forEach(point -> problems.line(
                        point.place().line(), null, "coordinates", "A point needs its lat and lon, in degrees."));
        return new Track(List.of(points.stream().filter(TrackPoint::isOnEarth).toList()), List.of());
    }

    private static boolean isFinite(Point point) {
        return DoubleStream.of(point.distanceM(), point.lat(), point.lon(), point.elevationM())
                .allMatch(Double::isFinite);
    }

    private static Point point(CsvBody.Line line, boolean level, Problems problems) {
        return new Point(
                line.number(DISTANCE, problems),
                line.number("lat", problems),
                line.number("lon", problems),
                level && line.find(ELEVATION).isEmpty() ? 0 : line.number(ELEVATION, problems));
    }

    private static long lineOf(List<CsvBody.Line> lines, CourseLine.Problem problem) {
        return problem.index() < 0 || lines.isEmpty()
                ? 1
                : lines.get(problem.index()).number();
    }
}
