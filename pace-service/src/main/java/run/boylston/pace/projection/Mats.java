package run.boylston.pace.projection;

/** Where time was taken on the course that the model was learnt on. Mats go by index; -1 is the start. */
public final class Mats {

    /** The course, metres. */
    public static final double COURSE_M = 42_195;

    public static final int COUNT = 9;

    private static final double[] AT_M = {5_000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000};

    /** The half lies so near to 20K that it is a segment's end only where it is the newest. */
    private static final int HALF = 4;

    /** A timing point this near to a mat of the model is that mat, metres. */
    private static final double NEAR_M = 60;

    private Mats() {}

    /** Metres along the course; beyond the last mat, the finish. */
    public static double atM(int mat) {
        if (mat < 0) {
            return 0;
        }
        return mat < COUNT ? AT_M[mat] : COURSE_M;
    }

    /** The mat that a segment to this one begins at. */
    public static int before(int mat) {
        return mat - 1 == HALF ? HALF - 1 : mat - 1;
    }

    /** The newest mat that somebody at this distance has reached. */
    static int reached(double distanceM) {
        var mat = -1;
        while (mat + 1 < COUNT && AT_M[mat + 1] <= distanceM + NEAR_M) {
            mat++;
        }
        return mat;
    }

    static int nearest(double distanceM) {
        var best = 0;
        for (var mat = 1; mat < COUNT; mat++) {
            if (Math.abs(AT_M[mat] - distanceM) < Math.abs(AT_M[best] - distanceM)) {
                best = mat;
            }
        }
        return best;
    }

    static boolean isAt(int mat, double distanceM) {
        return Math.abs(atM(mat) - distanceM) <= NEAR_M;
    }
}
