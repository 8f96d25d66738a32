package run.boylston.simulator.fixes;

import java.util.List;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.simulator.field.Curve;

/** Where a distance along the course is on the map. */
public final class CourseLine {

    private static final double METRES_PER_DEGREE = 111_320;

    private final Curve lat;
    private final Curve lon;

    /** @param points by distance */
    public CourseLine(List<CourseEntry.Point> points) {
        var distances =
                points.stream().mapToDouble(CourseEntry.Point::distanceM).toArray();
        lat = Curve.of(
                distances, points.stream().mapToDouble(CourseEntry.Point::lat).toArray());
        lon = Curve.of(
                distances, points.stream().mapToDouble(CourseEntry.Point::lon).toArray());
    }

    /** Degrees north, {@code northM} metres beside the course. */
    double lat(double distanceM, double northM) {
        return lat.at(distanceM) + northM / METRES_PER_DEGREE;
    }

    /** Degrees east, {@code eastM} metres beside the course. */
    double lon(double distanceM, double eastM) {
        double shrink = Math.cos(Math.toRadians(lat.at(distanceM)));
        return lon.at(distanceM) + eastM / (METRES_PER_DEGREE * shrink);
    }
}
