package run.boylston.simulator.replay;

import run.boylston.simulator.load.RaceManager;

/**
 * Runs the race by the wall clock, so many race seconds a second. What lies before its beginning is sent at once: then the
 * clock starts, and everything is sent when it is due.
 */
final class PacedReplay {

    private static final long LONGEST_TICK_MS = 100;

    private final RaceManager manager;
    private final ScoredWatermark scored;
    private final RaceReporter reporter;
    private final double speed;

    PacedReplay(RaceManager manager, ScoredWatermark scored, RaceReporter reporter, double speed) {
        this.manager = manager;
        this.scored = scored;
        this.reporter = reporter;
        this.speed = speed;
    }

    void run(long fromMs, Outbox outbox, Lanes lanes) throws InterruptedException {
        catchUp(fromMs, outbox, lanes);
        manager.setClock("live", fromMs, speed);
        // Read after the service has set its own: what is sent is never ahead of the race's clock.
        long startedAt = System.nanoTime();
        while (!outbox.isEmpty()) {
            long nowMs = fromMs + (long) ((System.nanoTime() - startedAt) / 1e6 * speed);
            outbox.sendUntil(nowMs);
            reporter.at(nowMs);
            pauseUntilDue(nowMs, outbox);
        }
        lanes.await();
    }

    private void catchUp(long fromMs, Outbox outbox, Lanes lanes) throws InterruptedException {
        manager.setClock("live", fromMs, 0);
        outbox.sendUntil(fromMs);
        lanes.await();
        scored.await();
    }

    private void pauseUntilDue(long nowMs, Outbox outbox) throws InterruptedException {
        if (!outbox.isEmpty()) {
            long dueInMs = (long) Math.ceil((outbox.nextDueMs() - nowMs) / speed);
            Thread.sleep(Math.max(1, Math.min(LONGEST_TICK_MS, dueInMs)));
        }
    }
}
