package run.boylston.simulator.field;

/** A results file that cannot be run: its message names the line, the header being line 1. */
public final class BrokenResultsException extends RuntimeException {

    BrokenResultsException(long line, String what) {
        super("Line " + line + " of the results file " + what);
    }
}
