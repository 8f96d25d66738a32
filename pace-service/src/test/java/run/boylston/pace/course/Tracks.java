package run.boylston.pace.course;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Drawn lines whose true length and shape are known. */
final class Tracks {

    static final double METRES_PER_DEGREE = Math.PI / 180 * 6_371_008.8;
    private static final double LAT = 42;
    private static final double LON = -71.5;

    private Tracks() {}

    /** A point so many metres north and east of a fixed place. */
    static TrackPoint at(double northM, double eastM, double elevationM, int line) {
        var lat = LAT + northM / METRES_PER_DEGREE;
        var lon = LON + eastM / (METRES_PER_DEGREE * Math.cos(Math.toRadians(LAT)));
        return new TrackPoint(lat, lon, elevationM, FilePlace.line(line));
    }

    /** Due north, a point each {@code stepM}. */
    static Track straight(double lengthM, double stepM, DoubleUnaryOperator elevationAt) {
        var points = IntStream.rangeClosed(0, (int) (lengthM / stepM))
                .mapToObj(i -> at(i * stepM, 0, elevationAt.applyAsDouble(i * stepM), i + 1))
                .toList();
        return new Track(List.of(points), List.of());
    }

    /** North and back on the same road. */
    static Track outAndBack(double lengthM, double stepM) {
        var half = lengthM / 2;
        var points = IntStream.rangeClosed(0, (int) (lengthM / stepM))
                .mapToObj(i -> at(half - Math.abs(half - i * stepM), 0, 10, i + 1))
                .toList();
        return new Track(List.of(points), List.of());
    }

    /** So many times around a circle. */
    static Track loops(double lengthM, int laps, double stepM) {
        var radiusM = lengthM / laps / (2 * Math.PI);
        var points = IntStream.rangeClosed(0, (int) (lengthM / stepM))
                .mapToObj(i -> i * stepM / radiusM)
                .map(angle -> at(radiusM * Math.sin(angle), radiusM * Math.cos(angle), 10, 1))
                .toList();
        return new Track(List.of(points), List.of());
    }
}
