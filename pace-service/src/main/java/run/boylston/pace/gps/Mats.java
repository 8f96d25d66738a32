package run.boylston.pace.gps;

import java.util.List;

/** The mats that have reported the entrant, and the next that has not. Not thread-safe. */
final class Mats {

    private final List<Double> pointsM;
    private final double finishM;
    private double lastM;
    private double lastS;
    private boolean any;

    /** @param pointsM ascending, never changed: shared by everybody of the contest */
    Mats(List<Double> pointsM, double finishM) {
        this.pointsM = pointsM;
        this.finishM = finishM;
    }

    /** @return false if a mat as far along is known already */
    boolean learn(double distanceM, double atS) {
        if (any && distanceM <= lastM) {
            return false;
        }
        any = true;
        lastM = distanceM;
        lastS = atS;
        return true;
    }

    /** The furthest that has reported, metres along the course; the start while none has. */
    double lastM() {
        return lastM;
    }

    /** The furthest that anybody this fast can be; before any mat everybody is at the start until the first gun. */
    double reachM(double atS, double maxSpeedMps) {
        return lastM + maxSpeedMps * Math.max(0, atS - lastS);
    }

    /** The next point that has not reported; the finish once all have, and for those who pass no mats. */
    double nextM() {
        for (var point : pointsM) {
            if (!any || point > lastM) {
                return point;
            }
        }
        return finishM;
    }
}
