package run.boylston.pace.transit;

import java.util.List;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.Ground;

/**
 * Where a race is run, to tell what is near it.
 *
 * @param points of all its contests
 */
record Courses(List<Point> points) {

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Of a course's points, that is: they are a hundred metres apart or so, and nearness need be no finer. */
    boolean isWithin(double lat, double lon, double metres) {
        return points.stream().anyMatch(point -> Ground.straightM(point.lat(), point.lon(), lat, lon) <= metres);
    }
}
