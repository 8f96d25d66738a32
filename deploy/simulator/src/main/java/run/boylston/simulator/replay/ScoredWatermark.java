package run.boylston.simulator.replay;

import java.time.Duration;
import run.boylston.simulator.load.RaceManager;

/** Waits for pace-service to have scored all that Kafka has. */
public final class ScoredWatermark {

    private static final long POLL_MS = 15;
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(3);

    private final RaceManager manager;

    public ScoredWatermark(RaceManager manager) {
        this.manager = manager;
    }

    /** @throws IllegalStateException if nothing at all was scored for three minutes */
    public void await() throws InterruptedException {
        long lastScored = -1;
        long movedAt = System.nanoTime();
        for (var mark = manager.getWatermark(); !mark.isCaughtUp(); mark = manager.getWatermark()) {
            if (mark.scored() != lastScored) {
                lastScored = mark.scored();
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException("pace-service has scored nothing for three minutes: " + mark);
            }
            Thread.sleep(POLL_MS);
        }
    }
}
