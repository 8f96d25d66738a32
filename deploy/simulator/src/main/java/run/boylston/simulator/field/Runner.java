package run.boylston.simulator.field;

import java.util.Arrays;

/**
 * An entrant and where they were when: what truly happened, whatever a mat makes of it.
 *
 * @param entrant who
 * @param passedMs race time in milliseconds at every timing point of the contest, {@link #NEVER} where they did not
 *     pass, or nobody knows that they did. Not copied: 27,042 of them are held
 */
public record Runner(Entrant entrant, int[] passedMs) {

    public static final int NEVER = -1;

    /** Entered and did not come to the start. */
    static Runner absent(Entrant entrant, int points) {
        var passed = new int[points];
        Arrays.fill(passed, NEVER);
        return new Runner(entrant, passed);
    }

    public boolean passed(int point) {
        return passedMs[point] != NEVER;
    }

    public boolean started() {
        return Arrays.stream(passedMs).anyMatch(ms -> ms != NEVER);
    }

    public boolean finished() {
        return passed(passedMs.length - 1);
    }

    /** The same runner, gone from the course somewhere behind a timing point. */
    Runner stoppingAfter(int point) {
        var passed = passedMs.clone();
        Arrays.fill(passed, point + 1, passed.length, NEVER);
        return new Runner(entrant, passed);
    }
}
