package run.boylston.feed.share;

import java.util.Arrays;
import java.util.List;
import run.boylston.contracts.live.Field;

/** The field as a ridge on the hills: how many are on their way in each part of the course. */
final class Ridge {

    private static final int PARTS = 160;
    private static final int ACTIVE = 0;
    /** A handful of people is a ripple, not a mountain. */
    private static final double CROWD = 8;
    /** As the page flattens it. */
    private static final double FLATTENED = 0.75;

    private Ridge() {}

    /** In parts of a hundred of the densest place. */
    static List<Integer> of(Field field, double lengthM, long raceMs) {
        var counts = new double[PARTS];
        for (int i = 0; i < field.bib().size(); i++) {
            if (field.status().get(i) == ACTIVE) {
                double goneM = field.speedMps().get(i)
                        * Math.max(0, raceMs - field.t0Ms().get(i))
                        / 1_000;
                double atM = Math.min(field.d0M().get(i) + goneM, field.holdM().get(i));
                counts[(int) Math.max(0, Math.min(PARTS - 1, atM / lengthM * PARTS))]++;
            }
        }
        var smooth = smooth(smooth(counts));
        double most = Math.max(CROWD, Arrays.stream(smooth).max().orElse(0));
        return Arrays.stream(smooth)
                .mapToObj(count -> (int) Math.round(100 * Math.pow(count / most, FLATTENED)))
                .toList();
    }

    private static double[] smooth(double[] counts) {
        var smooth = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double before = counts[Math.max(0, i - 1)];
            double after = counts[Math.min(counts.length - 1, i + 1)];
            smooth[i] = (before + 2 * counts[i] + after) / 4;
        }
        return smooth;
    }
}
