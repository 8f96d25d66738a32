package run.boylston.pace.projection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the model knows of a run at one of its mats, as numbers with names; the model file's terms are made of them.
 * Mats that were missed are filled in at even pace between those that were not, so every run has all of them.
 */
public final class Variables {

    private static final int CHANGES = 7;

    /**
     * pace: logarithm of the pace so far over 300 s/km; last: of the last segment's pace over the pace so far; rough: standard
     * deviation of the segments' logarithms; age: decades over 40; woman: 0 or 1; seed: the bib over the highest bib, 0 in
     * front; change1: logarithm of the newest segment's pace over the one before, change2 one segment earlier, ...
     */
    public static final List<String> NAMES = Stream.concat(
                    Stream.of("pace", "last", "rough", "age", "woman", "seed"),
                    IntStream.rangeClosed(1, CHANGES).mapToObj(k -> "change" + k))
            .toList();

    private static final int PACE = 0;
    private static final int LAST = 1;
    private static final int ROUGH = 2;
    private static final int AGE = 3;
    private static final int WOMAN = 4;
    private static final int SEED = 5;
    private static final int CHANGE_1 = 6;

    private static final double TYPICAL_PACE = 300;

    /** A mat's glitch is no change of pace: beyond these a change says no more. */
    private static final double CHANGE_BOUND = 0.35;

    private static final double LAST_MIN = -0.3;
    private static final double LAST_MAX = 0.4;
    /** 18 and 84: nobody learnt from was younger or older. */
    private static final double AGE_MIN = -2.2;

    private static final double AGE_MAX = 4.4;
    private static final double PACE_MIN = -0.65;
    private static final double PACE_MAX = 0.75;

    private Variables() {}

    /**
     * @param mat index of the newest mat
     * @param timesS seconds at each of the model's mats up to this one, increasing
     * @param who null if nothing is known
     */
    public static double[] of(int mat, double[] timesS, Person who) {
        var variables = new double[NAMES.size()];
        var pace = Math.log(timesS[mat] / Mats.atM(mat) * 1000);
        variables[PACE] = clamp(pace - Math.log(TYPICAL_PACE), PACE_MIN, PACE_MAX);
        segments(mat, timesS, pace, variables);
        if (who != null) {
            variables[AGE] = clamp((who.age() - 40) / 10, AGE_MIN, AGE_MAX);
            variables[WOMAN] = who.woman() ? 1 : 0;
            variables[SEED] = who.isSeeded() ? clamp(who.seed(), 0, 1) : 0;
        }
        return variables;
    }

    /** Walks back from the newest segment to the first. */
    private static void segments(int mat, double[] timesS, double pace, double[] variables) {
        double sum = 0;
        double squares = 0;
        var count = 0;
        var newer = Double.NaN;
        for (var to = mat; to >= 0; to = Mats.before(to)) {
            var segment = segment(Mats.before(to), to, timesS);
            if (count == 0) {
                variables[LAST] = clamp(segment - pace, LAST_MIN, LAST_MAX);
            } else {
                variables[CHANGE_1 + count - 1] = clamp(newer - segment, -CHANGE_BOUND, CHANGE_BOUND);
            }
            newer = segment;
            var bounded = clamp(segment - pace, -0.5, 0.5);
            sum += bounded;
            squares += bounded * bounded;
            count++;
        }
        variables[ROUGH] = Math.sqrt(Math.max(0, squares / count - sum * sum / count / count));
    }

    private static double segment(int from, int to, double[] timesS) {
        var metres = Mats.atM(to) - Mats.atM(from);
        return Math.log((timesS[to] - (from < 0 ? 0 : timesS[from])) / metres * 1000);
    }

    private static double clamp(double value, double min, double max) {
        return Math.max(min, Math.min(value, max));
    }
}
