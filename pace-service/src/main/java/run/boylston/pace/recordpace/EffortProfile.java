package run.boylston.pace.recordpace;

import java.util.stream.DoubleStream;
import run.boylston.pace.course.CourseLine;

/**
 * What a course costs a runner: the energy cost of running on a gradient, measured from -45 % to +45 % by Minetti, Moia,
 * Roi, Susta and Ferretti, "Energy cost of walking and running at extreme uphill and downhill slopes", J Appl Physiol
 * 93 (2002).
 */
public final class EffortProfile {

    private static final double MEASURED_TO = 0.45;

    /** Elevations of tracks are noisy: a metre's error over a hundred metres would be a hill. */
    private static final double SMOOTHED_M = 200;

    private EffortProfile() {}

    /** The same in metres of level road. */
    public static double[] levelM(CourseLine course, double stepM) {
        return DoubleStream.of(cumulativeCost(course, stepM))
                .map(cost -> cost / costPerMetre(0))
                .toArray();
    }

    /** Cost from the start to 0, {@code stepM}, 2 {@code stepM}, ... and the finish: joules per kilogram of runner. */
    static double[] cumulativeCost(CourseLine course, double stepM) {
        var cost = new double[RecordPace.rows(course.lengthM(), stepM)];
        for (var i = 1; i < cost.length; i++) {
            var from = (i - 1) * stepM;
            var to = Math.min(i * stepM, course.lengthM());
            cost[i] = cost[i - 1] + (to - from) * costPerMetre(gradient(course, from, to));
        }
        return cost;
    }

    /** Joules per kilogram and metre of running on a gradient (rise over run). */
    static double costPerMetre(double gradient) {
        var i = Math.max(-MEASURED_TO, Math.min(gradient, MEASURED_TO));
        return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6;
    }

    private static double gradient(CourseLine course, double fromM, double toM) {
        return (smoothed(course, toM) - smoothed(course, fromM)) / (toM - fromM);
    }

    /** Mean elevation around a place, nearer ones weighing more; the course is cut off evenly near its ends. */
    private static double smoothed(CourseLine course, double distanceM) {
        var reach = Math.min(SMOOTHED_M, Math.min(distanceM, course.lengthM() - distanceM));
        var sum = 0.0;
        for (var k = -2; k <= 2; k++) {
            sum += (3 - Math.abs(k)) * course.at(distanceM + k * reach / 2).elevationM();
        }
        return sum / 9;
    }
}
