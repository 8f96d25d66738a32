package run.boylston.bench.chaos;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import run.boylston.local.Stack;
import run.boylston.simulator.load.RaceLoader;
import run.boylston.simulator.load.RaceManager;
import run.boylston.simulator.race.RaceFiles;
import run.boylston.simulator.replay.RaceReplay;
import run.boylston.simulator.replay.ScoredWatermark;

/** One run of the race, through the front door to its results. */
final class RaceRun {

    private static final Duration STANDS_STILL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final CorrectedRace race;
    private final RaceManager manager;
    private final RaceReplay replay;

    RaceRun(Stack stack, CorrectedRace race, PrintStream out) {
        this.stack = stack;
        this.race = race;
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var services = stack.addresses().services();
        manager = new RaceManager(http, services, RaceFiles.RACE);
        replay = new RaceReplay(http, services, manager, out);
    }

    void load() throws InterruptedException {
        var simulated = race.simulated();
        new RaceLoader(manager, new RaceFiles()).load(simulated.field(), simulated.plan());
        manager.setClock("live", 0, 0);
    }

    /** Whoever corrects begins now. */
    CorrectingCrew startCorrecting(double speed) {
        return CorrectingCrew.start(stack, race, Double.isInfinite(speed) ? Duration.ZERO : spread(speed));
    }

    /** Returns when everything is sent and scored. */
    void replay(double speed) throws InterruptedException {
        var simulated = race.simulated();
        replay.run(
                simulated.plan(), simulated.field(), simulated.day().reads(), simulated.fixes(), speed, Duration.ZERO);
    }

    /** Results once nothing is scored any more: a correction's own scoring has no watermark. */
    byte[] awaitResults() throws InterruptedException {
        new ScoredWatermark(manager).await();
        var end = System.nanoTime() + PATIENCE.toNanos();
        var results = manager.getResults();
        while (System.nanoTime() < end) {
            Thread.sleep(STANDS_STILL.toMillis());
            var later = manager.getResults();
            if (Arrays.equals(results, later)) {
                return later;
            }
            results = later;
        }
        throw new IllegalStateException("The results go on changing");
    }

    private Duration spread(double speed) {
        var reads = race.simulated().day().reads();
        return Duration.ofMillis((long) (reads.sendMs(reads.sends() - 1) / speed));
    }
}
