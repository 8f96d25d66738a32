package run.boylston.trainer;

import java.util.ArrayList;
import java.util.List;
import run.boylston.pace.projection.Mats;
import run.boylston.pace.projection.Person;
import run.boylston.pace.projection.RunSoFar;

/**
 * One line of a results file.
 *
 * @param who null where the file does not say
 * @param timesS seconds at each of the model's mats, NaN where one was missed
 */
public record Finisher(int year, Person who, double[] timesS, double finishS) {

    /** Nobody on foot is faster. */
    private static final double MAX_SPEED_MPS = 7;

    public boolean passed(int mat) {
        return !Double.isNaN(timesS[mat]);
    }

    /** What was known at a mat. */
    public RunSoFar upTo(int mat) {
        List<RunSoFar.Passage> passages = new ArrayList<>(mat + 1);
        for (var i = 0; i <= mat; i++) {
            if (passed(i)) {
                passages.add(new RunSoFar.Passage(Mats.atM(i), Math.round(timesS[i] * 1000)));
            }
        }
        return new RunSoFar(Mats.COURSE_M, MAX_SPEED_MPS, passages, true, who);
    }

    /** Times at every mat up to one that was passed, those between filled in at even pace. */
    public double[] filledS(int mat) {
        var filled = new double[mat + 1];
        for (int from = -1, to = 0; to <= mat; to++) {
            if (passed(to)) {
                fill(from, to, filled);
                from = to;
            }
        }
        return filled;
    }

    private void fill(int from, int to, double[] filled) {
        var sinceS = from < 0 ? 0 : timesS[from];
        for (var i = from + 1; i <= to; i++) {
            var share = (Mats.atM(i) - Mats.atM(from)) / (Mats.atM(to) - Mats.atM(from));
            filled[i] = sinceS + share * (timesS[to] - sinceS);
        }
    }
}
