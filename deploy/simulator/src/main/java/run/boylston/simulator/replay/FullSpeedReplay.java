package run.boylston.simulator.replay;

import run.boylston.simulator.load.RaceManager;

/**
 * Runs the race as fast as everything keeps up: sixty race seconds at a time, the next when these are scored. Minutes in
 * which nothing is due are left out.
 */
final class FullSpeedReplay {

    private static final long STEP_MS = 60_000;

    private final RaceManager manager;
    private final ScoredWatermark scored;
    private final RaceReporter reporter;

    FullSpeedReplay(RaceManager manager, ScoredWatermark scored, RaceReporter reporter) {
        this.manager = manager;
        this.scored = scored;
        this.reporter = reporter;
    }

    void run(Outbox outbox, Lanes lanes) throws InterruptedException {
        while (!outbox.isEmpty()) {
            long stepEndMs = (Math.floorDiv(outbox.nextDueMs(), STEP_MS) + 1) * STEP_MS;
            manager.setClock("live", stepEndMs, 0);
            outbox.sendUntil(stepEndMs);
            lanes.await();
            scored.await();
            reporter.at(stepEndMs);
        }
    }
}
