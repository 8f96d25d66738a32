package run.boylston.pace.course;

import java.util.Arrays;
import java.util.List;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine.Match;

/**
 * Finds, among a course's passes by some coordinates, the likeliest: a pass is a place nearer to them than the road before
 * and after. Asked tens of thousands of times a second, so the points stand in arrays. Immutable.
 */
final class PassSearch {

    static final double METRES_PER_DEGREE = Math.PI / 180 * 6_371_008.8;

    private final double[] distancesM;
    private final double[] lats;
    private final double[] lons;

    PassSearch(List<Point> points) {
        distancesM = points.stream().mapToDouble(Point::distanceM).toArray();
        lats = points.stream().mapToDouble(Point::lat).toArray();
        lons = points.stream().mapToDouble(Point::lon).toArray();
    }

    /** @param fromM within the course, as is {@code toM}, which is not before it */
    Match likeliest(double lat, double lon, double fromM, double toM, double expectedM, double pull) {
        var look = new Look(lat, lon, expectedM, pull);
        var last = segmentAt(toM);
        var nearing = true;
        for (var i = segmentAt(fromM); i <= last; i++) {
            var placeM = Math.max(fromM, Math.min(toM, look.placeOn(i)));
            var square = look.squareTo(i, placeM);
            var further = square > look.square;
            if (further && nearing) {
                look.pass();
            }
            nearing = !further;
            look.placeM = placeM;
            look.square = square;
        }
        if (nearing) {
            look.pass();
        }
        return new Match(look.likeliestM, Math.sqrt(look.likeliestSquare));
    }

    int segmentAt(double distanceM) {
        var found = Arrays.binarySearch(distancesM, distanceM);
        var at = found >= 0 ? found : -found - 2;
        return Math.min(at, distancesM.length - 2);
    }

    /** From some coordinates along the course, in a plane that touches the globe there: flat enough for any match. */
    private final class Look {

        private final double lat;
        private final double lon;
        private final double east;
        private final double expectedM;
        private final double pull;

        /** The newest place looked at, and the square of how far away it is. */
        private double placeM = Double.NaN;

        private double square = Double.POSITIVE_INFINITY;

        private double likeliestM = Double.NaN;
        private double likeliestSquare = Double.NaN;
        private double leastDoubt = Double.NaN;

        private Look(double lat, double lon, double expectedM, double pull) {
            this.lat = lat;
            this.lon = lon;
            this.expectedM = expectedM;
            this.pull = pull;
            east = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        }

        /** The segment's nearest place, metres along the course. */
        private double placeOn(int segment) {
            var ax = (lons[segment] - lon) * east;
            var ay = (lats[segment] - lat) * METRES_PER_DEGREE;
            var dx = (lons[segment + 1] - lons[segment]) * east;
            var dy = (lats[segment + 1] - lats[segment]) * METRES_PER_DEGREE;
            var length = dx * dx + dy * dy;
            var share = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
            return distancesM[segment] + share * (distancesM[segment + 1] - distancesM[segment]);
        }

        private double squareTo(int segment, double atM) {
            var share = (atM - distancesM[segment]) / (distancesM[segment + 1] - distancesM[segment]);
            var x = (lons[segment] + share * (lons[segment + 1] - lons[segment]) - lon) * east;
            var y = (lats[segment] + share * (lats[segment + 1] - lats[segment]) - lat) * METRES_PER_DEGREE;
            return x * x + y * y;
        }

        /** The newest place is a pass. */
        private void pass() {
            var along = pull * (placeM - expectedM);
            var doubt = square + along * along;
            if (!(doubt >= leastDoubt)) {
                leastDoubt = doubt;
                likeliestM = placeM;
                likeliestSquare = square;
            }
        }
    }
}
