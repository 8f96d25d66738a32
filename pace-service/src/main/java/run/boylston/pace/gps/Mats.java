package run.boylston.pace.gps;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The mats that have reported the entrant, and the next that has not. */
final class Mats {

    private final List<Double> pointsM;
    private final double finishM;
    private final NavigableMap<Double, Long> passed = new TreeMap<>();

    Mats(List<Double> pointsM, double finishM) {
        this.pointsM = List.copyOf(pointsM);
        this.finishM = finishM;
    }

    /** @return false if that is known already */
    boolean learn(double distanceM, long raceMs) {
        return !Objects.equals(passed.put(distanceM, raceMs), raceMs);
    }

    /** The next point that has not reported; the finish once all have, and for those who pass no mats. */
    double nextM() {
        var last = passed.isEmpty() ? -1 : passed.lastKey();
        for (var point : pointsM) {
            if (point > last) {
                return point;
            }
        }
        return finishM;
    }

    /** Whether a runner at the last mat then can be there now: not behind it, and not faster than anyone. */
    boolean allow(double distanceM, double atS, double maxSpeedMps, double slackM) {
        Map.Entry<Double, Long> last = passed.lastEntry();
        if (last == null) {
            return true;
        }
        var sinceS = atS - last.getValue() / 1000.0;
        return distanceM >= last.getKey() - slackM && distanceM <= last.getKey() + maxSpeedMps * sinceS + slackM;
    }
}
