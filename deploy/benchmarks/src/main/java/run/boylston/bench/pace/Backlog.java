package run.boylston.bench.pace;

import java.time.Duration;
import run.boylston.simulator.load.RaceManager;

/** What the topics have and pace-service has not done yet. */
final class Backlog {

    private static final long POLL_MS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RaceManager manager;

    Backlog(RaceManager manager) {
        this.manager = manager;
    }

    /**
     * Waits until there is none.
     *
     * @return records a second from now until then
     * @throws IllegalStateException if that takes more than five minutes
     */
    long workOff() throws InterruptedException {
        var begun = manager.getWatermark();
        var begunAt = System.nanoTime();
        var mark = begun;
        while (!mark.isCaughtUp()) {
            if (System.nanoTime() - begunAt > LONGEST.toNanos()) {
                throw new IllegalStateException("The backlog is not worked off: " + mark);
            }
            Thread.sleep(POLL_MS);
            mark = manager.getWatermark();
        }
        return Math.round((mark.scored() - begun.scored()) / ((System.nanoTime() - begunAt) / 1e9));
    }
}
