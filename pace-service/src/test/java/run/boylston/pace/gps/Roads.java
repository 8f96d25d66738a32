package run.boylston.pace.gps;

import java.util.Random;
import java.util.stream.IntStream;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine;

/** Courses whose every place is known, and phones on them that err as they say. */
final class Roads {

    static final double METRES_PER_DEGREE = 111_195.08;

    private static final double EAST = METRES_PER_DEGREE * Math.cos(Math.toRadians(42));
    private static final double RADIUS_TO_ERROR = 1 / 1.51;

    private Roads() {}

    /** Twenty kilometres of long bends. */
    static CourseLine winding() {
        var east = new double[201];
        var north = new double[201];
        for (var i = 1; i <= 200; i++) {
            var heading = 0.8 * Math.sin(i / 8.0);
            east[i] = east[i - 1] + 100 * Math.sin(heading);
            north[i] = north[i - 1] + 100 * Math.cos(heading);
        }
        return CourseLine.of(IntStream.rangeClosed(0, 200)
                .mapToObj(i -> at(i * 100, north[i], east[i]))
                .toList());
    }

    /** Four kilometres north, and four back on the other side of the road. */
    static CourseLine outAndBack(double apartM) {
        return CourseLine.of(IntStream.rangeClosed(0, 80)
                .mapToObj(i -> i <= 40 ? at(i * 100, i * 100, 0) : at(i * 100, (80 - i) * 100, apartM))
                .toList());
    }

    static Point at(double distanceM, double northM, double eastM) {
        return new Point(distanceM, 42 + northM / METRES_PER_DEGREE, -71 + eastM / EAST, 0);
    }

    /** @param accuracyM the phone's 68 % radius, as it says itself */
    static Fix fix(CourseLine course, Random random, long raceMs, double runM, double accuracyM) {
        return beside(course, random, raceMs, runM, accuracyM * RADIUS_TO_ERROR, accuracyM);
    }

    /** Nonsense: hundreds of metres off, and as sure as ever. */
    static Fix outlier(CourseLine course, Random random, long raceMs, double runM, double accuracyM) {
        return beside(course, random, raceMs, runM, 300, accuracyM);
    }

    /** One fix in ten is nonsense. */
    static Fix dirty(CourseLine course, Random random, long raceMs, double runM, double accuracyM) {
        return random.nextInt(10) == 0
                ? outlier(course, random, raceMs, runM, accuracyM)
                : fix(course, random, raceMs, runM, accuracyM);
    }

    private static Fix beside(
            CourseLine course, Random random, long raceMs, double runM, double errorM, double accuracyM) {
        var place = course.at(runM);
        return new Fix(
                raceMs,
                place.lat() + errorM * random.nextGaussian() / METRES_PER_DEGREE,
                place.lon() + errorM * random.nextGaussian() / EAST,
                accuracyM);
    }
}
