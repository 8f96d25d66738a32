package run.boylston.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells a person at a terminal what is being done, and how long it took. */
final class Steps {

    /** Something that takes its time. */
    interface Work {
        void run() throws InterruptedException;
    }

    private final PrintStream out;
    private final int total;
    private int number;

    Steps(PrintStream out, int total) {
        this.out = out;
        this.total = total;
    }

    void run(String what, Work work) throws InterruptedException {
        begin(what);
        var start = Instant.now();
        work.run();
        out.printf("    %.1f s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    /** For the last step, which goes on. */
    void begin(String what) {
        number++;
        out.printf("%d/%d %s%n", number, total, what);
    }
}
