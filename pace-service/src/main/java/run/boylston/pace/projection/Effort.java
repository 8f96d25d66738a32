package run.boylston.pace.projection;

/**
 * What a course costs up to any place, in metres of level road: a table at equal steps, straight between. Immutable.
 */
final class Effort {

    private final double courseM;
    private final double stepM;
    private final double[] levelM;

    /** @param levelM at 0, {@code stepM}, 2 {@code stepM}, ... and last at the finish; increasing from 0 */
    Effort(double courseM, double stepM, double[] levelM) {
        this.courseM = courseM;
        this.stepM = stepM;
        this.levelM = levelM.clone();
    }

    static Effort level(double courseM) {
        return new Effort(courseM, courseM, new double[] {0, courseM});
    }

    double courseM() {
        return courseM;
    }

    double whole() {
        return levelM[levelM.length - 1];
    }

    double at(double distanceM) {
        var row = rowAt(distanceM);
        return levelM[row] + (distanceM - row * stepM) / lengthM(row) * (levelM[row + 1] - levelM[row]);
    }

    /** Metres along the course; beyond the finish as before it. */
    double distanceM(double effort) {
        var row = 0;
        for (var above = levelM.length - 1; above - row > 1; ) {
            var middle = (row + above) >>> 1;
            if (levelM[middle] <= effort) {
                row = middle;
            } else {
                above = middle;
            }
        }
        return row * stepM + (effort - levelM[row]) / (levelM[row + 1] - levelM[row]) * lengthM(row);
    }

    private int rowAt(double distanceM) {
        return Math.max(0, Math.min((int) (distanceM / stepM), levelM.length - 2));
    }

    private double lengthM(int row) {
        return Math.min((row + 1) * stepM, courseM) - row * stepM;
    }
}
