package run.boylston.simulator.replay;

import java.io.PrintStream;

/** Says how far the replay is, every half hour of the race. */
final class RaceReporter {

    private static final long EVERY_MS = 1_800_000;

    private final PrintStream out;
    private long nextMs;

    RaceReporter(PrintStream out) {
        this.out = out;
    }

    void at(long raceMs) {
        if (raceMs >= nextMs) {
            out.printf("Race time %d:%02d%n", raceMs / 3_600_000, raceMs / 60_000 % 60);
            nextMs = raceMs - Math.floorMod(raceMs, EVERY_MS) + EVERY_MS;
        }
    }
}
